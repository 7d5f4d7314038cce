// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_party.h"

#include "core/outside_text.h"
#include "exchange/vcon/vcon_content.h"
#include "exchange/vcon/vcon_dialog.h"

#include <QUrl>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// RFC 3966: "tel:+1-201-555-0123;ext=7" is +12015550123.
QString telephoneNumber(QString text)
{
    if (text.startsWith("tel:"_L1, Qt::CaseInsensitive))
        text.remove(0, 4);
    text = text.section(u';', 0, 0);
    QString number;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && number.isEmpty()))
            number.append(c);
        else if (!u" -.()/\u00a0"_s.contains(c))
            return {};
    }
    return number.size() >= 3 && number.size() <= 32 ? number : QString();
}

/// "mailto:Ann%40example.com?subject=…", "Ann <ann@example.com>" and "ann@example.com" are ann@example.com.
QString mailAddress(QString text)
{
    if (text.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        text = QUrl::fromPercentEncoding(text.mid(7).section(u'?', 0, 0).toUtf8());
    const qsizetype open = text.lastIndexOf(u'<');
    const qsizetype close = text.lastIndexOf(u'>');
    if (open >= 0 && close > open)
        text = text.mid(open + 1, close - open - 1);
    text = text.trimmed().toLower();
    const bool plausible =
        text.count(u'@') == 1 && !text.startsWith(u'@') && !text.endsWith(u'@') &&
        std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace() || c == u','; });
    return plausible && text.size() <= 254 ? text : QString();
}

bool isOwn(const Identifier &identifier, const QStringList &own)
{
    return std::any_of(own.cbegin(), own.cend(), [&identifier](const QString &one) {
        if (identifier.kind == "phone"_L1)
            return identifier.value == telephoneNumber(one);
        const QString wanted = one.trimmed().toLower();
        return !wanted.isEmpty() &&
               (identifier.value == wanted ||
                identifier.value.endsWith(u'@' + (wanted.startsWith(u'@') ? wanted.mid(1) : wanted)));
    });
}

void readIdentifiers(const QJsonObject &object, const ImportSettings &settings, VconParty &party)
{
    const auto add = [&](const QString &kind, const QString &value) {
        if (value.isEmpty())
            return;
        const Identifier identifier{kind, value, false, u"vcon"_s, {}};
        if (isOwn(identifier, settings.own))
            party.own = true;
        else
            party.identifiers.push_back(identifier);
    };
    add(u"phone"_s, telephoneNumber(vconWord(object, "tel"_L1)));
    add(u"email"_s, mailAddress(vconWord(object, "mailto"_L1)));
    QString sip = vconWord(object, "sip"_L1).section(u';', 0, 0).section(u'?', 0, 0).toLower();
    for (const QLatin1StringView scheme : {"sips:"_L1, "sip:"_L1}) {
        if (sip.startsWith(scheme))
            sip.remove(0, scheme.size());
    }
    if (const QString number = telephoneNumber(sip.section(u'@', 0, 0));
        number.startsWith(u'+')) // a number at a gateway
        add(u"phone"_s, number);
    else if (!sip.isEmpty())
        add(u"handle"_s, u"sip:"_s + sip);
    add(u"handle"_s, vconWord(object, "did"_L1));
}

} // namespace

Speaker speakerOfRole(const QString &role, bool *known)
{
    struct Word
    {
        QLatin1StringView word;
        Speaker speaker;
    };
    static constexpr Word words[] = {{"customer"_L1, Speaker::Customer},
                                     {"caller"_L1, Speaker::Customer},
                                     {"client"_L1, Speaker::Customer},
                                     {"consumer"_L1, Speaker::Customer},
                                     {"contact"_L1, Speaker::Customer},
                                     {"end_user"_L1, Speaker::Customer},
                                     {"agent"_L1, Speaker::Agent},
                                     {"supervisor"_L1, Speaker::Agent},
                                     {"sme"_L1, Speaker::Agent},
                                     {"expert"_L1, Speaker::Agent},
                                     {"employee"_L1, Speaker::Agent},
                                     {"operator"_L1, Speaker::Agent},
                                     {"representative"_L1, Speaker::Agent},
                                     {"bot"_L1, Speaker::Bot},
                                     {"ivr"_L1, Speaker::Bot},
                                     {"chatbot"_L1, Speaker::Bot},
                                     {"assistant"_L1, Speaker::Bot},
                                     {"virtual agent"_L1, Speaker::Bot},
                                     {"system"_L1, Speaker::System},
                                     {"thirdparty"_L1, Speaker::Other},
                                     {"third party"_L1, Speaker::Other},
                                     {"other"_L1, Speaker::Other}};
    const QString plain = role.trimmed().toLower();
    const auto *found =
        std::find_if(std::begin(words), std::end(words), [&plain](const Word &w) { return w.word == plain; });
    if (known)
        *known = found != std::end(words);
    return found != std::end(words) ? found->speaker : Speaker::Other;
}

bool isVconAccountName(const QString &name)
{
    QString plain = name.toLower();
    for (const QChar sign : {u'_', u'-', u' '})
        plain.remove(sign);
    return plain == "account"_L1 || plain == "accountnumber"_L1 || plain == "accountno"_L1 ||
           plain == "accountid"_L1;
}

QString vconAccount(const QJsonObject &object)
{
    const auto within = [](const QJsonObject &one) {
        for (auto it = one.constBegin(); it != one.constEnd(); ++it) {
            if (isVconAccountName(it.key())) {
                const QJsonValue value = it.value();
                const QString text = value.isDouble() ? QString::number(value.toDouble(), 'f', 0)
                                                      : outsideText(value.toString(), 64).trimmed();
                if (!text.isEmpty())
                    return text;
            }
        }
        return QString();
    };
    QString account = within(object);
    for (const QLatin1StringView name : {"meta"_L1, "metadata"_L1, "attributes"_L1, "extensions"_L1}) {
        if (account.isEmpty())
            account = within(object.value(name).toObject());
    }
    return account;
}

std::vector<VconParty> vconParties(const QJsonArray &parties, const ImportSettings &settings)
{
    std::vector<VconParty> read;
    read.reserve(size_t(parties.size()));
    for (const QJsonValue value : parties) {
        const QJsonObject object = value.toObject();
        VconParty party;
        party.name = vconWord(object, "name"_L1);
        for (const QLatin1StringView name : {"role"_L1, "type"_L1}) {
            if (party.roleKnown)
                break;
            party.role = vconWord(object, name).toLower();
            party.speaker = speakerOfRole(party.role, &party.roleKnown);
        }
        readIdentifiers(object, settings, party);
        party.account = vconAccount(object);
        party.uuid = vconWord(object, "uuid"_L1);
        for (const QLatin1StringView name : {"queue"_L1, "skill"_L1, "dept"_L1}) {
            if (party.queue.isEmpty())
                party.queue = vconWord(object, name);
        }
        party.postcode = vconWord(object.value("civicaddress"_L1).toObject(), "pc"_L1);
        read.push_back(std::move(party));
    }
    return read;
}

int chooseCustomer(std::vector<VconParty> &parties, const std::vector<const VconDialog *> &dialogs)
{
    std::vector<int> order;
    for (const VconDialog *dialog : dialogs) {
        if (dialog->originator >= 0)
            order.push_back(dialog->originator);
        order.insert(order.end(), dialog->parties.begin(), dialog->parties.end());
    }
    for (size_t i = 0; i < parties.size(); ++i)
        order.push_back(int(i));
    const auto placeOf = [&](auto wanted) {
        const auto found = std::find_if(order.begin(), order.end(),
                                        [&](int place) { return wanted(parties[size_t(place)]); });
        return found == order.end() ? -1 : *found;
    };
    const auto ofTheCompany = [](const VconParty &p) {
        return p.own || (p.roleKnown && p.speaker != Speaker::Customer && p.speaker != Speaker::Other);
    };
    int customer = placeOf([](const VconParty &p) { return p.roleKnown && p.speaker == Speaker::Customer; });
    if (customer < 0 && std::any_of(parties.begin(), parties.end(), ofTheCompany))
        customer = placeOf([&](const VconParty &p) { return !ofTheCompany(p); });
    else if (customer < 0 && !order.empty())
        customer = order.front();
    for (size_t i = 0; i < parties.size(); ++i) {
        VconParty &party = parties[i];
        if (int(i) == customer)
            party.speaker = Speaker::Customer;
        else if (!party.roleKnown && (party.own || (parties.size() == 2 && customer >= 0)))
            party.speaker = Speaker::Agent; // who else talks to a customer
    }
    return customer;
}

} // namespace teller
