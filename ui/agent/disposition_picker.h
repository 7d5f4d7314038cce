// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "agent/narrowing_list.h"
#include "common/labels.h"
#include "core/wrap_up.h"

#include <vector>

namespace teller {

/// The wrap-up code: a button that says which is chosen, and a list by group that narrows down as one types.
class DispositionPicker final : public ElidedButton
{
    Q_OBJECT
public:
    /// `window` is where the list appears.
    DispositionPicker(const Theme &theme, QWidget *window, QWidget *parent = nullptr);

    /// `offered` is what the list holds, in its order; the first nine have keys. `all` tells what a code
    /// means that is chosen and no longer offered.
    void setDispositions(const std::vector<Disposition> &offered, const std::vector<Disposition> &all);
    /// Which keys the tool tip names.
    void setKeys(const KeyMap &keys);
    void setCode(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

Q_SIGNALS:
    void chosen(const QString &code);

private:
    void openList();
    void fill(const QStringList &words);
    void showChoice();

    const Theme &m_theme;
    std::vector<Disposition> m_dispositions;
    std::vector<Disposition> m_all;
    QString m_code;
    KeyMap m_keys;
    NarrowingList *m_popup = nullptr;
};

} // namespace teller
