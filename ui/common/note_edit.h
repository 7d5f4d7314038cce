// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/note_text_edit.h"
#include "core/colleague.h"
#include "desk/note_templates.h"

#include <QHash>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace teller {

/// The editor of a note. "/" at the beginning of a word offers the templates, "@" the names of colleagues;
/// both narrow down while one types on. Up, Down and Enter or Tab choose, Esc does not.
class NoteEdit final : public NoteTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(QWidget *parent = nullptr);
    ~NoteEdit() override;

    void setTemplates(std::vector<NoteTemplate> templates) { m_templates = std::move(templates); }
    /// What the placeholders of templates stand for.
    void setValues(QHash<QString, QString> values) { m_values = std::move(values); }
    /// Who can be named: all of `colleagues` but `me`, each so that nobody else is meant; and the names of
    /// `others`, who are told of nothing.
    void setColleagues(const std::vector<Colleague> &colleagues, const AgentId &me,
                       const QStringList &others = {});
    /// Puts a sentence into a paragraph of its own, at the end of the one in which the caret stands. One step
    /// to undo.
    void insertSentence(const QString &text);
    /// Shows `text` in place of what is there and of the same length: the caret stays, and so does the rest
    /// of what can be undone.
    void correct(const QString &text);

    /// Those that come with the program, in its language.
    [[nodiscard]] static std::vector<NoteTemplate> usualTemplates();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer();
    void take(const QString &choice);

    QCompleter *m_completer = nullptr;
    QStringListModel *m_choices = nullptr;
    std::vector<NoteTemplate> m_templates;
    QHash<QString, QString> m_values;
    QStringList m_colleagues;
    QChar m_trigger;
    qsizetype m_wordLength = 0; ///< of what was typed, the trigger included
};

} // namespace teller
