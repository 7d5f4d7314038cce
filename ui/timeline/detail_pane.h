// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/customer_record.h"
#include "desk/history.h"
#include "desk/saved_note_edit.h"
#include "timeline/detail_document.h"

#include <QPointer>

#include <map>
#include <memory>
#include <optional>

class QTextEdit;

namespace teller {

class DocumentList;
class DocumentTextPage;
class NoteVersionsPage;
class SavedNotePage;

/// What is known around an interaction that is opened.
struct DetailContext
{
    QString language; ///< the customer's, BCP 47
    QPointer<const History> history{};
    NoteId current{}; ///< the note that is being written beside it
    QString words{};  ///< that were looked for, as they were typed: they are marked
};

/// What it takes to write another version of a note.
struct NoteWriting
{
    Outbox &outbox;
    DraftBook &drafts;
    AgentId me; ///< whose notes may be edited
    QString myName;
};

/// Everything about one interaction: the conversation, the e-mail, what was ordered, the notes, the files.
/// Fetched when it is opened; an answer to something no longer open is dropped. The text can be selected and
/// copied.
class DetailPane final : public QFrame
{
    Q_OBJECT
public:
    /// Without `writing`, notes are only read.
    DetailPane(const Theme &theme, CustomerRecord &record, const Clock &clock,
               const std::optional<NoteWriting> &writing = std::nullopt, QWidget *parent = nullptr);
    ~DetailPane() override;

    /// `known` is the row at hand, shown until the rest has arrived; may be null.
    void open(CustomerId customer, InteractionId interaction, const Interaction *known,
              const DetailContext &context = {});
    void close();
    /// Who can be named in another version of a note.
    void setColleagues(const std::vector<Colleague> &colleagues);
    [[nodiscard]] InteractionId interaction() const { return m_interaction; }

Q_SIGNALS:
    void closed();
    /// The note that is being written is what somebody wants to edit.
    void currentNoteWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLayout *buildHead();
    void buildText();
    void buildFolds();
    void recolour();
    void forget();
    void fetch();
    void showHeader(const Interaction &interaction);
    [[nodiscard]] QStringList metaOf(const Interaction &interaction) const;
    void showDetail();
    void fill();
    void showMatches();
    void unfoldMatches();
    void markMatches();
    void toggleQuoted();
    void showMore();
    void showSelectionTime();
    void showFolds();
    void backFromDocument();
    void fetchAgain();
    void showNoteButtons();
    void showVersions();
    void editNotes();
    void editNote(NoteId note);
    void leaveSaved(const SavedNoteEdit &edit);
    void sayRefused(const SavedNoteEdit &edit);
    void tellEdits();
    [[nodiscard]] bool readsAside() const;

    const Theme &m_theme;
    CustomerRecord &m_record;
    const Clock &m_clock;
    CustomerId m_customer;
    InteractionId m_interaction;
    DetailContext m_context;
    quint64 m_generation = 0;
    std::optional<InteractionDetail> m_detail;
    DetailView m_view;
    QLabel *m_icon = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_meta = nullptr;
    QPushButton *m_shut = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_retry = nullptr;
    QTextEdit *m_text = nullptr;
    DocumentTextPage *m_documentText = nullptr;
    QWidget *m_folds = nullptr;
    QLabel *m_time = nullptr; ///< when the selected words were spoken
    QPushButton *m_quoted = nullptr;
    QPushButton *m_more = nullptr;
    DocumentList *m_documents = nullptr;
    const std::optional<NoteWriting> m_writing;
    std::vector<Colleague> m_colleagues;
    std::map<NoteId, std::unique_ptr<SavedNoteEdit>> m_edits; ///< what is not saved yet, whoever is shown
    NoteVersionsPage *m_versions = nullptr;
    SavedNotePage *m_notePage = nullptr;
    QPushButton *m_editNote = nullptr;
    QPushButton *m_showVersions = nullptr;
    QLabel *m_noteSaid = nullptr; ///< what became of a version that was saved
};

} // namespace teller
