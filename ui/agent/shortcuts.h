// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace teller {

class Theme;

/// F1: every key and what it does.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const Theme &theme, QWidget *parent = nullptr);
};

} // namespace teller
