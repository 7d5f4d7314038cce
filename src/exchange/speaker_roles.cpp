// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/speaker_roles.h"

#include <QHash>

namespace teller {

using namespace Qt::StringLiterals;

std::optional<Speaker> roleFromWord(const QString &word)
{
    static const QHash<QString, Speaker> roles{{u"customer"_s, Speaker::Customer},
                                               {u"caller"_s, Speaker::Customer},
                                               {u"client"_s, Speaker::Customer},
                                               {u"user"_s, Speaker::Customer},
                                               {u"guest"_s, Speaker::Customer},
                                               {u"visitor"_s, Speaker::Customer},
                                               {u"consumer"_s, Speaker::Customer},
                                               {u"patient"_s, Speaker::Customer},
                                               {u"enduser"_s, Speaker::Customer},
                                               {u"agent"_s, Speaker::Agent},
                                               {u"representative"_s, Speaker::Agent},
                                               {u"rep"_s, Speaker::Agent},
                                               {u"advisor"_s, Speaker::Agent},
                                               {u"adviser"_s, Speaker::Agent},
                                               {u"operator"_s, Speaker::Agent},
                                               {u"csr"_s, Speaker::Agent},
                                               {u"support"_s, Speaker::Agent},
                                               {u"supervisor"_s, Speaker::Agent},
                                               {u"employee"_s, Speaker::Agent},
                                               {u"bot"_s, Speaker::Bot},
                                               {u"chatbot"_s, Speaker::Bot},
                                               {u"custombot"_s, Speaker::Bot},
                                               {u"assistant"_s, Speaker::Bot},
                                               {u"virtualassistant"_s, Speaker::Bot},
                                               {u"ivr"_s, Speaker::Bot},
                                               {u"system"_s, Speaker::System},
                                               {u"notification"_s, Speaker::System}};
    if (word.size() > 40)
        return std::nullopt;
    QString letters;
    for (const QChar c : word) {
        if (c.isLetter())
            letters.append(c.toLower());
        else if (!c.isDigit() && !c.isSpace() && !u"_-#.:()"_s.contains(c))
            return std::nullopt;
    }
    const auto found = roles.constFind(letters);
    return found == roles.cend() ? std::nullopt : std::optional(*found);
}

SpeakerRoles::SpeakerRoles(const ImportSettings &settings)
{
    for (const QString &own : settings.own)
        m_agents.insert(folded(own));
    const auto names = settings.files.find(u"agents"_s);
    if (names != settings.files.cend()) {
        for (const QString &name : QString::fromUtf8(names->second).split(u'\n')) {
            if (const QString one = folded(name); !one.isEmpty())
                m_agents.insert(one);
        }
    }
}

Speaker SpeakerRoles::of(const QString &name) const
{
    const QString one = folded(name);
    if (one.isEmpty())
        return Speaker::Other;
    if (m_agents.contains(one))
        return Speaker::Agent;
    if (one == m_customer)
        return Speaker::Customer;
    return roleFromWord(name).value_or(Speaker::Other);
}

QString SpeakerRoles::folded(const QString &name)
{
    const QString one = name.simplified().toCaseFolded();
    // A telephone number is the same however it is spaced.
    if (!one.startsWith(u'+'))
        return one;
    QString digits = u"+"_s;
    for (const QChar c : one) {
        if (c.isDigit())
            digits.append(c);
        else if (c.isLetter())
            return one;
    }
    return digits;
}

} // namespace teller
