// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/search.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace teller {

/// Interactions in which words were found.
class MessageModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HitRole = Qt::UserRole + 1 };

    explicit MessageModel(const Clock &clock, QObject *parent = nullptr);
    void setHits(std::vector<MessageHit> hits);
    [[nodiscard]] const std::vector<MessageHit> &hits() const { return m_hits; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// "Call · yesterday 17:48 · Kim": what stands above the snippet beside the name.
    [[nodiscard]] QString headOf(const MessageHit &hit) const;

private:
    const Clock &m_clock;
    std::vector<MessageHit> m_hits;
};

/// The list itself: who, when and how, and below it what was said, with the words that were looked for in
/// bold. Enter or a click chooses.
class MessageList final : public QListView
{
    Q_OBJECT
public:
    MessageList(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    void setHits(std::vector<MessageHit> hits);
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    void choose(int row);

Q_SIGNALS:
    void chosen(const teller::MessageHit &hit);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    MessageModel *m_model = nullptr;
};

} // namespace teller
