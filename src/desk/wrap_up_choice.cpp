// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wrap_up_choice.h"

#include <algorithm>

namespace teller {

namespace {

const QueueWrapUp *ruleOf(const CompanyRules &rules, const QString &queue)
{
    const auto named = [&rules](const QString &name) {
        const auto found =
            std::find_if(rules.wrapUps.begin(), rules.wrapUps.end(), [&name](const QueueWrapUp &rule) {
                return rule.queue.compare(name, Qt::CaseInsensitive) == 0;
            });
        return found == rules.wrapUps.end() ? nullptr : &*found;
    };
    const QueueWrapUp *own = queue.isEmpty() ? nullptr : named(queue);
    return own ? own : named({});
}

} // namespace

WrapUpChoice wrapUpChoice(const std::vector<Disposition> &all, const CompanyRules &rules,
                          const QString &queue)
{
    WrapUpChoice choice;
    const QueueWrapUp *rule = ruleOf(rules, queue);
    if (rule && !rule->codes.isEmpty()) {
        for (const QString &code : rule->codes) {
            const auto found = std::find_if(all.begin(), all.end(),
                                            [&code](const Disposition &one) { return one.code == code; });
            if (found != all.end())
                choice.offered.push_back(*found);
        }
    } else {
        choice.offered = all;
        std::stable_sort(choice.offered.begin(), choice.offered.end(),
                         [](const Disposition &a, const Disposition &b) { return a.group < b.group; });
    }
    choice.required = rule && rule->required && !choice.offered.empty();
    return choice;
}

} // namespace teller
