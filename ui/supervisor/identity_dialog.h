// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/customer_record.h"

#include <QDialog>

#include <optional>

class QListWidget;
class QTableWidget;

namespace teller {

/// "Who is the same person": pairs that may be one, what is known of both side by side, and the decision. A
/// decision counts at once; the last ones can be taken back, one after the other, while the dialog is open.
class IdentityDialog final : public QDialog
{
    Q_OBJECT
public:
    IdentityDialog(const Theme &theme, CustomerRecord &record, const Clock &clock, QWidget *parent = nullptr);

private:
    struct Decided
    {
        IdentityReview review;
        IdentityDecision decision = IdentityDecision::Undecided;
        int row = 0; ///< where it stood in the list
    };

    [[nodiscard]] QWidget *buildPair(const Theme &theme);
    void read();
    void show(std::vector<IdentityReview> reviews);
    void showPair();
    /// `telling`: it stands out where both are the same.
    void addRow(const QString &what, const QString &one, const QString &other, bool telling = true);
    void decide(IdentityDecision decision);
    void undo();
    void setBusy(bool busy);
    [[nodiscard]] const IdentityReview *current() const;
    [[nodiscard]] QString titleOf(const IdentityReview &review) const;

    CustomerRecord &m_record;
    const Clock &m_clock;
    std::vector<IdentityReview> m_reviews; ///< as in the list
    std::vector<Decided> m_decided;        ///< latest last
    bool m_busy = false;
    QLabel *m_state = nullptr;
    QListWidget *m_list = nullptr;
    QWidget *m_pair = nullptr;
    QLabel *m_why = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_same = nullptr;
    QPushButton *m_different = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace teller
