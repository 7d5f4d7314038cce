// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/clock.h"

#include <QDateTime>
#include <QWidget>

class QButtonGroup;
class QDateTimeEdit;
class QLabel;

namespace teller {

/// By when something is due: the moments that people name most, and a calendar for any other.
class DuePicker final : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the names of its parts: "promise" makes "promiseDate".
    DuePicker(const QString &name, const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// What is chosen, to be chosen again later. As made: the next working day.
    struct Choice
    {
        int due = 0;
        QDateTime date;
    };
    [[nodiscard]] Choice choice() const;
    void setChoice(const Choice &choice);
    void reset();

    [[nodiscard]] Instant due() const;
    /// The moment that has this name, if one does; else its day in the calendar.
    void setDue(Instant due);
    /// Moments pass, and what is called tomorrow is another day then.
    void refresh();

    /// So that what stands above begins where its moments do.
    void setLabelWidth(int width);
    /// The last that Tab comes to.
    [[nodiscard]] QWidget *lastField() const;

Q_SIGNALS:
    /// Somebody chose another moment.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellChange();
    void fit();

    const Theme &m_theme;
    const Clock &m_clock;
    bool m_setting = false; ///< the program chooses, nobody else
    QLabel *m_by = nullptr;
    QButtonGroup *m_dues = nullptr;
    QDateTimeEdit *m_date = nullptr;
};

} // namespace teller
