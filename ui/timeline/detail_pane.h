// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/customer_record.h"

#include <QFrame>

#include <optional>

class QTextEdit;

namespace teller {

/// Everything about one interaction: the conversation, the e-mail, what was ordered, the notes. Fetched when
/// it is opened; an answer to something no longer open is dropped. The text can be selected and copied.
class DetailPane final : public QFrame
{
    Q_OBJECT
public:
    DetailPane(const Theme &theme, CustomerRecord &record, const Clock &clock, QWidget *parent = nullptr);

    /// `known` is the row at hand, shown until the rest has arrived; may be null.
    void open(CustomerId customer, InteractionId interaction, const Interaction *known);
    void close();
    [[nodiscard]] InteractionId interaction() const { return m_interaction; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fetch();
    void showHeader(const Interaction &interaction);
    void showDetail();

    const Theme &m_theme;
    CustomerRecord &m_record;
    const Clock &m_clock;
    CustomerId m_customer;
    InteractionId m_interaction;
    quint64 m_generation = 0;
    std::optional<InteractionDetail> m_detail;
    QLabel *m_icon = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_meta = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_retry = nullptr;
    QTextEdit *m_text = nullptr;
};

} // namespace teller
