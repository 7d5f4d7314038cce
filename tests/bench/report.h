// SPDX-License-Identifier: GPL-3.0-or-later
//
// tests/bench measures Teller against floors: what the same thing costs with nothing of Teller's in between,
// measured in the same run, turn and turn about, so that whatever else the machine does hits both.
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace teller::bench {

/// Why something could not be measured.
[[nodiscard]] inline Error failed(const QString &why)
{
    return {Error::Code::Internal, why, false};
}

/// What a series of measurements comes to.
struct Summary
{
    double p50 = 0;
    double p99 = 0;
    int count = 0;

    [[nodiscard]] static Summary of(std::vector<double> values);
};

struct Figure
{
    QString key;  ///< for JSON and --only
    QString name; ///< for people
    QString unit; ///< "ms", "MB"
    Summary value;
    QString floorName; ///< empty: there is none
    Summary floor;
    double goal50 = 0; ///< greatest ratio of the medians; 0: no goal
    double goal99 = 0; ///< of the 99th percentiles
    /// For figures whose goal is not a ratio.
    std::optional<bool> metOtherwise;
    QString goalOtherwise;

    [[nodiscard]] double ratio50() const { return floor.p50 > 0 ? value.p50 / floor.p50 : 0; }
    [[nodiscard]] double ratio99() const { return floor.p99 > 0 ? value.p99 / floor.p99 : 0; }
    [[nodiscard]] std::optional<bool> met() const;
    [[nodiscard]] QString goal() const;
};

class Report final
{
public:
    void add(const Figure &figure); ///< and says so, since a run takes minutes
    void note(const QString &line) { m_notes.append(line); }
    [[nodiscard]] bool isEmpty() const { return m_figures.empty(); }

    [[nodiscard]] QString table() const;
    [[nodiscard]] QString markdown() const;
    [[nodiscard]] QJsonObject json() const;

private:
    std::vector<Figure> m_figures;
    QStringList m_notes;
};

} // namespace teller::bench
