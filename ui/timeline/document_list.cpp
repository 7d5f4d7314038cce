// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/document_list.h"

#include "common/error_text.h"
#include "common/wording.h"
#include "core/when_done.h"
#include "timeline/document_words.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QScrollArea>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// More are not listed: no message has that many, and each is a row of widgets.
constexpr size_t mostRows = 200;
constexpr size_t wholeRows = 3; ///< as many are seen whole
constexpr size_t wholeRowsLow = 1;
constexpr double rowAndMore = 0.6; ///< of more of them: half a row says that there are more

} // namespace

DocumentList::DocumentList(const Theme &theme, CustomerRecord &record, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_record(record)
{
    setObjectName(u"documents"_s);
    setAccessibleName(tr("Files of the interaction"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("edge", u"top"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(16), theme.px(6), theme.px(10), theme.px(6));
    all->setSpacing(theme.px(2));
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"documentArea"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_state = makeLabel(this, u"documentState"_s, TextSize::Small, u"dim"_s);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    all->addWidget(m_area);
    all->addWidget(m_state);
    hide();
}

void DocumentList::showDocuments(CustomerId customer, InteractionId interaction,
                                 const std::vector<Document> &documents)
{
    clear();
    if (documents.empty())
        return;
    m_customer = customer;
    m_interaction = interaction;
    m_documents = documents;
    m_rows = new QWidget(m_area);
    m_rows->setObjectName(u"documentRows"_s);
    auto *column = new QVBoxLayout(m_rows);
    tighten(column, m_theme.px(2));
    const auto shown = std::min(documents.size(), mostRows);
    for (size_t i = 0; i < shown; ++i)
        addRow(int(i));
    m_area->setWidget(m_rows);
    m_rows->setAutoFillBackground(false); // the area has just switched it on; the panel's colour shows
    fitArea();
    if (shown < documents.size())
        say(tr("Only the first %1 files are listed.").arg(shown), false);
    show();
}

void DocumentList::setLow(bool low)
{
    if (std::exchange(m_low, low) != low)
        fitArea();
}

void DocumentList::fitArea()
{
    if (!m_rows)
        return;
    const int all = m_rows->sizeHint().height();
    const auto shown = std::min(m_documents.size(), mostRows);
    const auto whole = m_low ? wholeRowsLow : wholeRows;
    const int row = all / int(shown);
    const double inView = double(whole) + rowAndMore;
    m_area->setFixedHeight(shown > whole ? int(row * inView) : all);
}

void DocumentList::clear()
{
    ++m_generation;
    delete m_dialog; // nobody saves a file of somebody who is no longer there
    delete m_area->takeWidget();
    m_rows = nullptr;
    m_documents.clear();
    m_customer = {};
    m_interaction = {};
    say({}, false);
    hide();
}

void DocumentList::addRow(int index)
{
    const Document &document = m_documents[size_t(index)];
    const auto name = documentName(document);
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    tighten(line, m_theme.px(8));
    auto *title = makeElided(row, u"documentName%1"_s.arg(index));
    title->setText(name);
    title->setToolTip(toolTipText(name));
    title->setAccessibleDescription(tr("File"));
    auto *words = makeElided(row, u"documentWords%1"_s.arg(index), TextSize::Small, u"faint"_s);
    words->setText(documentWords(document));
    line->addWidget(title, 0);
    line->addWidget(words, 1);
    if (document.bytes > 0) {
        const auto button = [&](const QString &objectName, const QString &text, const QString &spoken) {
            auto *made = makeElidedButton(row, objectName + QString::number(index), text);
            made->setAccessibleName(spoken);
            made->setProperty("chip", true);
            made->installEventFilter(this);
            line->addWidget(made);
            return made;
        };
        if (!isSurelyNoText(document)) {
            auto *text = button(u"documentText"_s, tr("Show as text"), tr("Show %1 as text").arg(name));
            connect(text, &QPushButton::clicked, this, [this, index] { showAsText(index); });
        }
        auto *save = button(u"documentSave"_s, tr("Save as…"), tr("Save %1 as").arg(name));
        connect(save, &QPushButton::clicked, this, [this, index] { askWhere(index); });
    }
    m_rows->layout()->addWidget(row);
}

/// A row that is reached with the Tab key comes into view.
bool DocumentList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && m_rows)
        m_area->ensureWidgetVisible(qobject_cast<QWidget *>(watched), 0, m_theme.px(4));
    return QFrame::eventFilter(watched, event);
}

template <typename Handler>
void DocumentList::fetch(int index, Handler handler)
{
    whenDone(this, m_record.document(m_customer, m_interaction, index),
             [listed = m_documents[size_t(index)], handler](Result<Document> result) {
                 // Another may stand in its place by now: the interaction was delivered anew.
                 if (result && (result->name != listed.name || result->role != listed.role ||
                                result->bytes != listed.bytes))
                     result = Error{Error::Code::NotFound, u"the list of documents has changed"_s, false};
                 handler(result);
             });
}

void DocumentList::askWhere(int index)
{
    if (m_dialog)
        return;
    const Document &document = m_documents[size_t(index)];
    if (m_folder.isEmpty() || !QFileInfo::exists(m_folder))
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    m_dialog = new QFileDialog(this, tr("Save %1 as").arg(documentName(document)), m_folder);
    m_dialog->setObjectName(u"documentDialog"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setFileMode(QFileDialog::AnyFile);
    m_dialog->selectFile(suggestedFileName(document));
    connect(m_dialog, &QFileDialog::fileSelected, this,
            [this, index](const QString &path) { save(index, path); });
    m_dialog->open();
}

void DocumentList::save(int index, const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    say(tr("Saving…"), false);
    fetch(index, [this, path, generation = m_generation](const Result<Document> &document) {
        if (!document) {
            sayOfSaving(generation, errorText(document.error(), Trouble::StoredFile), true);
        } else if (document->content.size() != document->bytes) {
            sayOfSaving(generation,
                        tr("The content of this file was not kept, because it was too large or "
                           "because it was erased."),
                        true);
        } else {
            whenDone(this, saveFile(path, document->content),
                     [this, path, generation](const Result<Unit> &done) {
                         if (done)
                             sayOfSaving(generation,
                                         tr("Saved as %1").arg(oneLine(QDir::toNativeSeparators(path), 500)),
                                         false);
                         else
                             sayOfSaving(generation, errorText(done.error(), Trouble::SavingFile), true);
                     });
        }
    });
}

void DocumentList::showAsText(int index)
{
    say(tr("Loading…"), false);
    fetch(index, [this, generation = m_generation](const Result<Document> &document) {
        if (generation != m_generation)
            return;
        if (!document) {
            say(errorText(document.error(), Trouble::StoredFile), true);
            return;
        }
        if (document->content.size() != document->bytes) {
            say(tr("The content of this file was not kept, because it was too large or because it was "
                   "erased."),
                true);
            return;
        }
        const auto text = textOf(*document);
        if (!text) {
            say(tr("This file holds no text. It can only be saved."), true);
            return;
        }
        say({}, false);
        Q_EMIT textFetched(*document, *text);
    });
}

void DocumentList::say(const QString &text, bool trouble)
{
    setStyleWord(m_state, "tone", trouble ? u"failed"_s : u"dim"_s);
    setTextOrHide(m_state, text);
}

void DocumentList::sayOfSaving(quint64 generation, const QString &text, bool trouble)
{
    if (generation == m_generation) {
        say(text, trouble);
    } else if (trouble) { // what they were saving is no longer on the screen, but they must know
        auto *box = new QMessageBox(QMessageBox::Warning, tr("A file was not saved"), text, QMessageBox::Ok,
                                    window());
        box->setObjectName(u"savingTrouble"_s);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }
}

} // namespace teller
