// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_script.h"

namespace teller::demo {

namespace {

using namespace Qt::StringLiterals;

class Parser final
{
public:
    void read(const QString &script)
    {
        const QStringList lines = script.split(u'\n');
        for (const QString &raw : lines) {
            const QString line = raw.trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (line.startsWith("=== "_L1))
                beginSection(line.mid(4));
            else if (!readLine(line))
                book.defects << line;
        }
    }
    ScriptBook book;

private:
    enum class Section { None, Matter, Moments, Block, Pool };

    void beginSection(const QString &head)
    {
        const QStringList words = head.split(u' ', Qt::SkipEmptyParts);
        if (words.value(0) == "moments"_L1) {
            m_section = Section::Moments;
        } else if (words.value(0) == "block"_L1) {
            m_section = Section::Block;
            m_name = words.value(1);
            book.blocks[m_name].emplace_back();
        } else if (words.value(0) == "pool"_L1) {
            m_section = Section::Pool;
            m_name = words.value(1);
        } else {
            m_section = Section::Matter;
            Matter matter;
            matter.code = matter.disposition = words.value(0);
            for (const QString &word : words.mid(1)) {
                const QString key = word.section(u'=', 0, 0);
                const QString value = word.section(u'=', 1);
                if (key == "lang"_L1)
                    matter.language = value;
                else if (key == "as"_L1)
                    matter.disposition = value;
                else if (key == "needs"_L1)
                    matter.needs = value;
                else if (key == "w"_L1)
                    matter.weight = value.toInt();
                else if (key == "open"_L1)
                    matter.staysOpen = true;
                else if (key == "start"_L1) {
                    matter.firstDay = value.section(u".."_s, 0, 0).toInt();
                    matter.lastDay = value.section(u".."_s, 1, 1).toInt();
                } else
                    book.defects << head;
            }
            book.matters.push_back(std::move(matter));
        }
    }

    bool readLine(const QString &line)
    {
        switch (m_section) {
        case Section::Matter:
            return readMatterLine(line);
        case Section::Moments:
            return readMoment(line);
        case Section::Block:
            if (line == "--"_L1) {
                book.blocks[m_name].emplace_back();
                return true;
            }
            return readTalk(line, book.blocks[m_name].back());
        case Section::Pool:
            book.pools[m_name] << QString(line).replace(u"\\n"_s, u"\n"_s);
            return true;
        case Section::None:
            break;
        }
        return false;
    }

    static bool readTalk(const QString &line, ScriptTalk &talk)
    {
        ScriptLine result;
        QString rest = line;
        if (rest.startsWith("? "_L1)) {
            result.optional = true;
            rest = rest.mid(2);
        }
        if (rest.startsWith(u'@')) {
            result.who = u'@';
            result.text = rest.mid(1).trimmed();
        } else {
            if (rest.size() < 4 || rest[1] != u':' || !u"CABSO"_s.contains(rest[0]))
                return false;
            result.who = rest[0];
            result.text = rest.mid(2).trimmed();
        }
        talk.push_back(result);
        return true;
    }

    static bool readWay(const QStringList &words, Channel &channel, Direction &direction)
    {
        const auto found = channelFromCode(words.value(0));
        const auto way = directionFromCode(words.value(1) == "int"_L1 ? u"internal"_s : words.value(1));
        if (!found || !way)
            return false;
        channel = *found;
        direction = *way;
        return true;
    }

    bool readMoment(const QString &line)
    {
        const QStringList parts = line.split(u"::"_s);
        const QStringList words = parts.value(0).split(u' ', Qt::SkipEmptyParts);
        Moment moment;
        if (parts.size() < 3 || !readWay(words, moment.channel, moment.direction))
            return false;
        moment.needs = words.value(2);
        moment.subject = parts.value(1).trimmed();
        moment.summary = parts.value(2).trimmed();
        moment.outcome = parts.value(3).trimmed();
        book.moments.push_back(std::move(moment));
        return true;
    }

    static bool readGap(const QString &word, ScriptStep &step)
    {
        bool ok = false;
        const qint64 count = word.mid(1, word.size() - 2).toInt(&ok);
        if (!ok || !word.startsWith(u'+'))
            return false;
        const QChar unit = word.back();
        step.wholeDays = unit == u'd';
        step.gapMs = count * (unit == u'd' ? 86'400'000 : unit == u'h' ? 3'600'000 : 60'000);
        return true;
    }

    bool beginStep(const QString &head)
    {
        const QStringList words = head.split(u' ', Qt::SkipEmptyParts);
        ScriptStep step;
        if (!readWay(words, step.channel, step.direction))
            return false;
        for (const QString &word : words.mid(2)) {
            if (word == "agent"_L1)
                step.withAgent = true;
            else if (word.startsWith("p="_L1))
                step.percent = word.mid(2).toInt();
            else if (word.startsWith("agent="_L1))
                step.agentId = word.mid(6);
            else if (word.startsWith("queue="_L1))
                step.queue = word.mid(6);
            else if (!readGap(word, step))
                return false;
        }
        if (step.channel == Channel::Phone)
            step.withAgent = true;
        book.matters.back().steps.push_back(std::move(step));
        return true;
    }

    bool readMatterLine(const QString &line)
    {
        Matter &matter = book.matters.back();
        if (line.startsWith("--- "_L1))
            return beginStep(line.mid(4));
        const qsizetype colon = line.indexOf(u':');
        if (colon < 1)
            return line.startsWith(u'@') && !matter.steps.empty() && readTalk(line, matter.steps.back().talk);
        const QString key = line.left(colon);
        const QString value = line.mid(colon + 1).trimmed();
        if (matter.steps.empty()) {
            if (key == "label"_L1)
                matter.label = value;
            else if (key == "case"_L1)
                matter.caseSubject = value;
            else if (key.startsWith("let "_L1))
                matter.lets.emplace_back(key.mid(4), u'[' + value + u']');
            else
                return false;
            return true;
        }
        ScriptStep &step = matter.steps.back();
        const std::pair<QLatin1StringView, QString *> fields[] = {
            {"subject"_L1, &step.subject}, {"summary"_L1, &step.summary}, {"outcome"_L1, &step.outcome},
            {"note"_L1, &step.note},       {"body"_L1, &step.body},       {"promise"_L1, &step.promise}};
        for (const auto &[name, field] : fields) {
            if (key == name) {
                *field = value;
                field->replace(u"\\n"_s, u"\n"_s);
                if (name == "note"_L1)
                    step.withAgent = true;
                return true;
            }
        }
        if (key == "do"_L1) {
            step.effects << value;
            return true;
        }
        if (key == "fact"_L1) {
            step.facts.emplace_back(value.section(u'=', 0, 0).trimmed(), value.section(u'=', 1).trimmed());
            return true;
        }
        return readTalk(line, step.talk);
    }

    Section m_section = Section::None;
    QString m_name;
};

} // namespace

ScriptBook parseScripts(const std::vector<const char *> &scripts)
{
    Parser parser;
    for (const char *script : scripts)
        parser.read(QString::fromUtf8(script));
    return std::move(parser.book);
}

} // namespace teller::demo
