// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_dialog.h"

#include <algorithm>
#include <cmath>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Error rejectedDialog(qsizetype place, const QString &why)
{
    return rejected(u"Dialog %1: %2."_s.arg(place).arg(why));
}

/// A party's place; -1 where `value` is no whole number.
int placeOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= 1'000'000 && number == std::floor(number) ? int(number) : -1;
}

/// One place, a list of them, or a list in which a place may be a list (several people at one microphone) or
/// null.
void readParties(const QJsonValue &value, VconDialog &dialog)
{
    if (value.isDouble()) {
        dialog.parties.push_back(placeOf(value));
        dialog.channels = dialog.parties;
        return;
    }
    for (const QJsonValue one : value.toArray()) {
        if (one.isDouble())
            dialog.parties.push_back(placeOf(one));
        for (const QJsonValue inner : one.toArray())
            dialog.parties.push_back(placeOf(inner));
        dialog.channels.push_back(one.isDouble() ? placeOf(one) : -1);
    }
}

Result<VconDialog> readDialog(const QJsonObject &object, qsizetype place, size_t partyCount,
                              const ImportSettings &settings)
{
    VconDialog dialog;
    dialog.type = vconWord(object, "type"_L1).toLower();
    if (dialog.type.isEmpty())
        return rejectedDialog(place, u"it has no type"_s);
    dialog.start = vconInstant(object.value("start"_L1), settings.timeZone);
    if (!isSet(dialog.start))
        return rejectedDialog(place, u"its start is missing or is no moment"_s);
    const double seconds = object.value("duration"_L1).toDouble(-1);
    if (seconds >= 0 && seconds < 1e8)
        dialog.durationMs = qint64(std::llround(seconds * 1000));
    readParties(object.value("parties"_L1), dialog);
    const bool known = std::all_of(dialog.parties.begin(), dialog.parties.end(), [partyCount](int party) {
        return party >= 0 && size_t(party) < partyCount;
    });
    if (!known)
        return rejectedDialog(place, u"it names a party that is not there"_s);
    if (const QJsonValue originator = object.value("originator"_L1); !originator.isUndefined()) {
        dialog.originator = placeOf(originator);
        if (dialog.originator < 0 || size_t(dialog.originator) >= partyCount)
            return rejectedDialog(place, u"it names an originator that is not there"_s);
    } else if (!dialog.parties.empty()) {
        dialog.originator = dialog.parties.front();
    }
    Result<VconContent> content = vconContent(object, settings.largestDocument);
    if (!content)
        return rejectedDialog(place, content.error().detail);
    dialog.content = std::move(*content);
    dialog.object = object;
    dialog.object.remove("body"_L1);
    return dialog;
}

/// The words that systems use for a channel, by what they hold.
std::optional<Channel> channelOfWord(const QString &word)
{
    if (const std::optional<Channel> channel = channelFromCode(word))
        return channel;
    struct Known
    {
        QLatin1StringView part;
        Channel channel;
    };
    static constexpr Known known[] = {
        {"sms"_L1, Channel::Sms},         {"mms"_L1, Channel::Sms},          {"mail"_L1, Channel::Email},
        {"voice"_L1, Channel::Phone},     {"call"_L1, Channel::Phone},       {"phone"_L1, Channel::Phone},
        {"whatsapp"_L1, Channel::Social}, {"messenger"_L1, Channel::Social}, {"facebook"_L1, Channel::Social},
        {"twitter"_L1, Channel::Social},  {"instagram"_L1, Channel::Social}, {"telegram"_L1, Channel::Social},
        {"chat"_L1, Channel::Chat},       {"video"_L1, Channel::Phone}};
    for (const Known &one : known) {
        if (word.contains(one.part))
            return one.channel;
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<VconDialog>> vconDialogs(const QJsonArray &dialogs, size_t partyCount,
                                            const ImportSettings &settings)
{
    std::vector<VconDialog> read;
    read.reserve(size_t(dialogs.size()));
    for (qsizetype i = 0; i < dialogs.size(); ++i) {
        Result<VconDialog> dialog = readDialog(dialogs.at(i).toObject(), i + 1, partyCount, settings);
        if (!dialog)
            return dialog.error();
        read.push_back(std::move(*dialog));
    }
    return read;
}

Channel vconChannel(const std::vector<VconDialog> &dialogs, const QJsonArray &parties)
{
    for (const VconDialog &dialog : dialogs) {
        for (const QLatin1StringView name : {"interaction_type"_L1, "application"_L1}) {
            const QString word = vconWord(dialog.object, name).toLower();
            if (const std::optional<Channel> channel = word.isEmpty() ? std::nullopt : channelOfWord(word))
                return *channel;
        }
    }
    bool mail = false;
    bool mailParts = false;
    bool telephone = false;
    for (const VconDialog &dialog : dialogs) {
        if (dialog.type != "text"_L1)
            return Channel::Phone;
        mailParts = mailParts || dialog.content.mediaType.startsWith("multipart/"_L1) ||
                    dialog.content.mediaType == "message/rfc822"_L1;
        for (const int party : dialog.parties) {
            const QJsonObject object = parties.at(party).toObject();
            mail = mail || object.contains("mailto"_L1);
            telephone = telephone || object.contains("tel"_L1);
        }
    }
    if (mailParts || (mail && !telephone))
        return Channel::Email;
    return telephone && !mail ? Channel::Sms : Channel::Chat;
}

} // namespace teller
