// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_outbox.h"

#include "core/when_done.h"

#include <QPromise>

#include <algorithm>

namespace teller::test {

namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

FakeOutbox::FakeOutbox(CustomerRecord &record, FakeDraftBook &drafts, QObject *parent)
    : Outbox(parent)
    , m_record(record)
    , m_drafts(drafts)
{
    connect(&record, &CustomerRecord::stateChanged, this, [this](const StoreState &state) {
        if (state.link == StoreState::Link::Ready)
            deliver();
    });
}

QFuture<Result<OutboxEntryId>> FakeOutbox::put(const Written &what)
{
    if (m_error)
        return ready<OutboxEntryId>(*m_error);
    OutboxEntry entry;
    entry.id = OutboxEntryId::create();
    entry.what = what;
    if (const auto *wrapUp = std::get_if<WrapUp>(&what)) {
        if (wrapUp->note)
            m_drafts.take(wrapUp->note->note);
        std::erase_if(m_entries, [wrapUp](const OutboxEntry &other) {
            const auto *old = std::get_if<WrapUp>(&other.what);
            return other.refused && old && old->note && wrapUp->note && old->note->note == wrapUp->note->note;
        });
    }
    if (const auto *correction = std::get_if<NoteCorrection>(&what))
        m_drafts.take(correction->note.note);
    m_entries.push_back(entry);
    // Not before whoever puts it knows the id.
    QMetaObject::invokeMethod(this, &FakeOutbox::deliver, Qt::QueuedConnection);
    Q_EMIT countsChanged();
    return ready<OutboxEntryId>(entry.id);
}

void FakeOutbox::deliver()
{
    const auto next = std::find_if(m_entries.begin(), m_entries.end(),
                                   [](const OutboxEntry &entry) { return !entry.refused; });
    if (m_delivering || next == m_entries.end()) {
        m_onceMore = m_delivering;
        return;
    }
    m_delivering = true;
    m_onceMore = false;
    const OutboxEntryId id = next->id;
    const auto sent = saved(m_record, next->what);
    whenDone(this, sent, [this, id](const Result<Unit> &result) {
        m_delivering = false;
        if (!result && result.error().canRetry) {
            if (m_onceMore)
                deliver();
            return;
        }
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                        [id](const OutboxEntry &one) { return one.id == id; });
        if (result) {
            m_entries.erase(entry);
            Q_EMIT delivered(id);
        } else {
            entry->refused = result.error();
            Q_EMIT refused(id, result.error());
        }
        Q_EMIT countsChanged();
        deliver();
    });
}

QFuture<Result<std::vector<OutboxEntry>>> FakeOutbox::entries()
{
    return ready<std::vector<OutboxEntry>>(m_entries);
}

QFuture<Result<Unit>> FakeOutbox::takeBack(OutboxEntryId id)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const OutboxEntry &one) { return one.id == id; });
    if (entry == m_entries.end() || !entry->refused || !wrapUpOf(entry->what))
        return ready<Unit>(Error{Error::Code::NotFound, {}, false});
    m_drafts.put(draftFrom(*wrapUpOf(entry->what)));
    m_entries.erase(entry);
    Q_EMIT countsChanged();
    return ready<Unit>(Unit{});
}

QFuture<Result<Unit>> FakeOutbox::forget(OutboxEntryId id)
{
    const auto gone = std::erase_if(m_entries, [id](const OutboxEntry &one) {
        return one.id == id && one.refused && std::holds_alternative<NewCustomer>(one.what);
    });
    if (gone == 0)
        return ready<Unit>(Error{Error::Code::NotFound, {}, false});
    Q_EMIT countsChanged();
    return ready<Unit>(Unit{});
}

Outbox::Counts FakeOutbox::counts() const
{
    Counts counts;
    for (const OutboxEntry &entry : m_entries)
        ++(entry.refused ? counts.refused : counts.waiting);
    return counts;
}

} // namespace teller::test
