// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/customer_record.h"
#include "desk/document_file.h"

#include <QPointer>

class QFileDialog;
class QScrollArea;

namespace teller {

/// The files of an interaction: what came with it, and what it was read from. Each can be saved, and shown as
/// text where it is one; nothing of it is ever rendered or handed to another program. Contents are fetched
/// when they are asked for.
class DocumentList final : public QFrame
{
    Q_OBJECT
public:
    DocumentList(const Theme &theme, CustomerRecord &record, QWidget *parent = nullptr);

    void showDocuments(CustomerId customer, InteractionId interaction,
                       const std::vector<Document> &documents);
    /// One row and a half are in view instead of three and a half: the window is low.
    void setLow(bool low);
    /// Forgets them; a file that is being written is still written to its end.
    void clear();

Q_SIGNALS:
    void textFetched(const teller::Document &document, const teller::DocumentText &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitArea();
    void addRow(int index);
    void askWhere(int index);
    void save(int index, const QString &path);
    void showAsText(int index);
    template <typename Handler>
    void fetch(int index, Handler handler);
    void say(const QString &text, bool trouble);
    void sayOfSaving(quint64 generation, const QString &text, bool trouble);

    const Theme &m_theme;
    CustomerRecord &m_record;
    CustomerId m_customer;
    InteractionId m_interaction;
    std::vector<Document> m_documents;
    quint64 m_generation = 0; ///< counts what was shown, so that an answer to something else is known
    QString m_folder;         ///< where the last file was saved
    QScrollArea *m_area = nullptr;
    QWidget *m_rows = nullptr;
    bool m_low = false;
    QLabel *m_state = nullptr;
    QPointer<QFileDialog> m_dialog;
};

} // namespace teller
