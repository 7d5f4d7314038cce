// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "core/outside_text.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWord = 80;

int failed(const Error &error, const StoreSettings &settings)
{
    if (error.code == Error::Code::NotPermitted)
        return fail(u"Only the owner of the store %1 may change its dispositions. (%2)"_s.arg(
            settings.displayName(), error.detail));
    if (error.code == Error::Code::NotFound && error.detail == "no such disposition"_L1)
        return fail(u"There is no such disposition in the store %1."_s.arg(settings.displayName()));
    if (error.code == Error::Code::NotFound && error.detail == "no such queue"_L1)
        return fail(u"That queue has no rule in the store %1."_s.arg(settings.displayName()));
    return fail(sentence(error, settings));
}

QString named(const QString &queue)
{
    return queue.isEmpty() ? u"every other queue"_s : u"the queue "_s + queue;
}

int list(const StoreSettings &settings)
{
    StoreAdmin admin(settings);
    auto all = admin.dispositions();
    auto rules = admin.companyRules();
    if (!all || !rules)
        return failed(all ? rules.error() : all.error(), settings);
    if (all->empty())
        say(u"There are no dispositions."_s);
    for (const Disposition &one : *all)
        say(u"%1 %2 %3"_s.arg(one.code, -28).arg(one.group, -20).arg(one.label));
    for (const QueueWrapUp &rule : rules->wrapUps) {
        say(u"For %1%2: %3"_s.arg(named(rule.queue), rule.required ? u", one is required"_s : QString(),
                                  rule.codes.isEmpty() ? u"all"_s : rule.codes.join(u", "_s)));
    }
    return Done;
}

int set(const StoreSettings &settings, const QStringList &words)
{
    const Disposition one{firstLine(words.at(0), longestWord), firstLine(words.at(1), longestWord),
                          firstLine(words.at(2), longestWord)};
    if (one.code.isEmpty() || one.label.isEmpty())
        return failUsage(u"A disposition has a code and a label."_s);
    if (auto done = StoreAdmin(settings).putDisposition(one); !done)
        return failed(done.error(), settings);
    say(u"%1 is “%2”."_s.arg(one.code, one.label));
    return Done;
}

int setQueue(const StoreSettings &settings, const QueueWrapUp &rule)
{
    StoreAdmin admin(settings);
    auto all = admin.dispositions();
    if (!all)
        return failed(all.error(), settings);
    for (const QString &code : rule.codes) {
        if (std::none_of(all->begin(), all->end(),
                         [&code](const Disposition &one) { return one.code == code; }))
            return fail(u"There is no disposition %1 in the store %2."_s.arg(code, settings.displayName()));
    }
    if (auto done = admin.putQueueRule(rule); !done)
        return failed(done.error(), settings);
    const QString many = rule.codes.isEmpty()
                             ? u"all dispositions"_s
                             : counted(rule.codes.size(), "disposition"_L1, "dispositions"_L1);
    say(u"Calls of %1 are offered %2; one is %3."_s.arg(named(rule.queue), many,
                                                        rule.required ? u"required"_s : u"not required"_s));
    return Done;
}

} // namespace

int dispositionsCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"required"_s, u"a wrap-up of the queue is not over without one"_s});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(0);
    if (verb == "list"_L1 && words.size() == 1)
        return list(*settings);
    if (verb == "set"_L1 && words.size() == 4)
        return set(*settings, words.mid(1));
    if (verb == "remove"_L1 && words.size() == 2) {
        if (auto done = StoreAdmin(*settings).dropDisposition(words.at(1)); !done)
            return failed(done.error(), *settings);
        say(u"%1 is no longer offered."_s.arg(words.at(1)));
        return Done;
    }
    if (verb == "queue"_L1 && words.size() >= 2) {
        QueueWrapUp rule{firstLine(words.at(1), longestWord), words.mid(2), parser.isSet(u"required"_s)};
        rule.codes.removeDuplicates();
        return setQueue(*settings, rule);
    }
    if (verb == "queue-reset"_L1 && words.size() == 2) {
        if (auto done = StoreAdmin(*settings).dropQueueRule(words.at(1)); !done)
            return failed(done.error(), *settings);
        say(u"%1 has no rule of its own any more."_s.arg(named(words.at(1))));
        return Done;
    }
    return failUsage(
        u"dispositions knows: list, set CODE GROUP LABEL, remove CODE, queue QUEUE [CODE…] [--required], "
        "queue-reset QUEUE."_s);
}

} // namespace teller
