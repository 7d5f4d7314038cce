// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error_text.h"

#include "core/tls_trouble.h"

#include <QCoreApplication>

namespace teller {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(teller::ErrorText)
};

/// The certificate of the store.
QString certificateSentence(const QString &detail)
{
    if (detail.endsWith(tls_trouble::otherName))
        return ErrorText::tr(
            "The customer store's certificate is for another name. Check the store's address in "
            "Settings.");
    if (detail.endsWith(tls_trouble::notTrusted))
        return ErrorText::tr(
            "The customer store's certificate has expired or comes from an authority that this "
            "computer does not trust. Tell whoever runs the store.");
    if (detail.endsWith(tls_trouble::noAuthorities))
        return ErrorText::tr(
            "This computer has no file of the authorities it trusts for the customer store. Ask "
            "whoever runs the store for it.");
    if (detail.endsWith(tls_trouble::notOffered))
        return ErrorText::tr("The customer store does not offer encryption, and without it Teller does not "
                             "connect. Tell whoever runs the store.");
    return ErrorText::tr("The customer store's certificate is not accepted. Check its address and "
                         "certificate with whoever runs it.");
}

QString storeSentence(const Error &error)
{
    switch (error.code) {
    case Error::Code::Unreachable:
        return ErrorText::tr(
            "The customer store does not answer. Teller keeps trying; what you write is kept "
            "here and sent later.");
    case Error::Code::AuthFailed:
        return ErrorText::tr("The customer store does not accept this user or password. Sign in again with "
                             "the button at the top.");
    case Error::Code::NotPermitted:
        return ErrorText::tr("Your sign-in to the customer store lacks the right to do this. Ask whoever "
                             "runs it.");
    case Error::Code::TlsFailed:
        return certificateSentence(error.detail);
    case Error::Code::ProtocolError:
        return ErrorText::tr("What answers at the store's address is no customer store. Check the address in "
                             "Settings.");
    case Error::Code::WrongVersion:
        return ErrorText::tr("The customer store and this Teller are of different versions. Update the older "
                             "of the two.");
    case Error::Code::NotAStore:
        return ErrorText::tr("This database is not a Teller store. Choose another in Settings, or have one "
                             "created.");
    case Error::Code::NotFound:
        return ErrorText::tr("The customer store no longer has this. Search for the customer again.");
    case Error::Code::Rejected:
        return ErrorText::tr("The customer store refused this. What you wrote is kept; ask whoever runs it.");
    case Error::Code::Full:
        return ErrorText::tr("The customer store has no room left or may not be written to. Tell whoever "
                             "runs it.");
    case Error::Code::Damaged:
        return ErrorText::tr("The customer store is damaged. Tell whoever runs it; a backup may be needed.");
    case Error::Code::Cancelled:
        return ErrorText::tr("The request was given up. Try again.");
    case Error::Code::Internal:
        return ErrorText::tr("Something went wrong inside Teller. Try again, and report it if it repeats.");
    }
    return {};
}

QString telephoneSentence(Error::Code code)
{
    switch (code) {
    case Error::Code::Unreachable:
        return ErrorText::tr("The telephone system does not answer. Teller keeps trying; check the host and "
                             "port in Settings if this lasts.");
    case Error::Code::AuthFailed:
        return ErrorText::tr("The telephone system does not accept this user or secret. Correct them in "
                             "Settings.");
    case Error::Code::NotPermitted:
        return ErrorText::tr("This user may sign in to the telephone system but not see calls. Ask whoever "
                             "runs it for the right to read calls.");
    case Error::Code::TlsFailed:
        return ErrorText::tr("The telephone system's certificate is not accepted. Check the host and the "
                             "certificate file in Settings.");
    case Error::Code::ProtocolError:
        return ErrorText::tr("What answers at this address is no telephone system that Teller knows. Check "
                             "the host and port in Settings.");
    case Error::Code::WrongVersion:
        return ErrorText::tr("The telephone system is of a version that Teller does not know. Ask whoever "
                             "runs it.");
    case Error::Code::NotFound:
        return ErrorText::tr("The telephone system does not know this extension. Check it in Settings.");
    case Error::Code::NotAStore:
    case Error::Code::Rejected:
        return ErrorText::tr("The telephone system refused the request. Check the connection in Settings.");
    case Error::Code::Full:
        return ErrorText::tr("The telephone system takes no more connections. Tell whoever runs it.");
    case Error::Code::Damaged:
        return ErrorText::tr("A file needed for the telephone link cannot be read. Check the certificate "
                             "file in Settings.");
    case Error::Code::Cancelled:
        return ErrorText::tr("The telephone link was closed. Connect again in Settings.");
    case Error::Code::Internal:
        return ErrorText::tr("Something went wrong inside Teller's telephone link. Restart Teller, and "
                             "report it if it repeats.");
    }
    return {};
}

QString computerSentence(Error::Code code)
{
    switch (code) {
    case Error::Code::Full:
        return ErrorText::tr("This computer's disk is full or may not be written to. Copy your text before "
                             "you close Teller.");
    case Error::Code::Damaged:
        return ErrorText::tr("Teller's file of drafts cannot be read. Copy your text before you close "
                             "Teller, and report it.");
    case Error::Code::NotPermitted:
        return ErrorText::tr("Teller may not write to its folder on this computer. Copy your text before you "
                             "close Teller.");
    default:
        return ErrorText::tr("Drafts cannot be kept on this computer at the moment. Copy your text before "
                             "you close Teller.");
    }
}

QString storedFileSentence(const Error &error)
{
    switch (error.code) {
    case Error::Code::NotFound:
        return ErrorText::tr("The customer store no longer has this file. Close the interaction and open it "
                             "again to see which files it has now.");
    case Error::Code::NotPermitted:
        return ErrorText::tr("You may not read this file now. Open the customer again.");
    case Error::Code::Damaged:
        return ErrorText::tr("This file is damaged in the customer store. Tell whoever runs it.");
    case Error::Code::Unreachable:
        return ErrorText::tr("The customer store does not answer. Try again in a moment.");
    default:
        return storeSentence(error);
    }
}

QString savingFileSentence(Error::Code code)
{
    switch (code) {
    case Error::Code::Full:
        return ErrorText::tr("The file could not be saved: there is no room left. Choose another folder.");
    case Error::Code::NotPermitted:
        return ErrorText::tr("The file could not be saved: you may not write there, or another program has "
                             "the file open. Choose another folder or name.");
    case Error::Code::NotFound:
        return ErrorText::tr("The file could not be saved: the folder is not there. Choose another.");
    default:
        return ErrorText::tr("The file could not be saved. Choose another folder or name.");
    }
}

} // namespace

QString errorText(const Error &error, Trouble where)
{
    switch (where) {
    case Trouble::Store:
        return storeSentence(error);
    case Trouble::Telephone:
        return telephoneSentence(error.code);
    case Trouble::ThisComputer:
        return computerSentence(error.code);
    case Trouble::StoredFile:
        return storedFileSentence(error);
    case Trouble::SavingFile:
        return savingFileSentence(error.code);
    }
    return {};
}

QString feedText(const FeedState &state)
{
    if (state.error && state.link != FeedState::Link::Up)
        return errorText(*state.error, Trouble::Telephone);
    switch (state.link) {
    case FeedState::Link::Off:
    case FeedState::Link::Up:
        return {};
    case FeedState::Link::Connecting:
        return ErrorText::tr("Connecting to the telephone system.");
    case FeedState::Link::Down:
        return ErrorText::tr("The link to the telephone system is down. Teller keeps trying.");
    }
    return {};
}

QString callControlText(const Error &error)
{
    switch (error.code) {
    case Error::Code::NotPermitted:
        return ErrorText::tr("The telephone system does not let you do this.");
    case Error::Code::NotFound:
        return ErrorText::tr("The telephone system knows nothing of it any more: the call is over, or your "
                             "extension is in no queue.");
    case Error::Code::Rejected:
        return ErrorText::tr("The telephone system refused. Check the extension or number.");
    case Error::Code::Unreachable:
    case Error::Code::Cancelled:
        return ErrorText::tr("The telephone system did not answer. Use your telephone.");
    default:
        return ErrorText::tr("The telephone system could not do this. Use your telephone.");
    }
}

QString storeText(const StoreState &state)
{
    switch (state.link) {
    case StoreState::Link::Ready:
        return {};
    case StoreState::Link::Opening:
        return ErrorText::tr("Opening the customer store.");
    case StoreState::Link::ReadOnly:
        if (state.error && state.error->code == Error::Code::WrongVersion)
            return ErrorText::tr(
                "The customer store is newer than this Teller, which can read it but not write to "
                "it. What you write is kept on this computer until Teller is brought up to date.");
        return ErrorText::tr("The customer store can be read but not written. What you write is kept on this "
                             "computer until it can be saved.");
    case StoreState::Link::Away:
        if (state.error && state.error->code == Error::Code::NotFound)
            return ErrorText::tr(
                "There is no customer store at this address. Check the address in Settings, or "
                "have one created.");
        if (state.error && state.error->code == Error::Code::Rejected)
            return ErrorText::tr("The customer store's address is not understood. Check it in Settings.");
        return state.error
                   ? errorText(*state.error, Trouble::Store)
                   : ErrorText::tr("The customer store is away. What you write is kept on this computer.");
    }
    return {};
}

QString feedWord(const FeedState &state)
{
    switch (state.link) {
    case FeedState::Link::Off:
    case FeedState::Link::Up:
        return {};
    case FeedState::Link::Connecting:
        return ErrorText::tr("Telephone connecting…");
    case FeedState::Link::Down:
        return ErrorText::tr("Telephone not connected");
    }
    return {};
}

QString storeWord(const StoreState &state)
{
    switch (state.link) {
    case StoreState::Link::Ready:
        return {};
    case StoreState::Link::Opening:
        return ErrorText::tr("Store opening…");
    case StoreState::Link::ReadOnly:
        return ErrorText::tr("Store read-only");
    case StoreState::Link::Away:
        if (state.error && state.error->code == Error::Code::AuthFailed)
            return ErrorText::tr("Sign in to the store");
        return ErrorText::tr("Store away");
    }
    return {};
}

} // namespace teller
