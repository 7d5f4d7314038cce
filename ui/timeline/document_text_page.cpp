// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/document_text_page.h"

#include "common/wording.h"
#include "timeline/aside_page.h"
#include "timeline/document_words.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// Laying out one endless line takes time that grows faster than the line.
constexpr qsizetype longestLine = 4000;

/// Plain, and no line endless.
QString shownText(const QString &text)
{
    const auto plain = plainText(text, int(std::min<qsizetype>(text.size(), 1'000'000)));
    QString out;
    out.reserve(plain.size() + plain.size() / longestLine);
    qsizetype inLine = 0;
    for (const QChar c : plain) {
        if (inLine >= longestLine && !c.isLowSurrogate()) {
            out += u'\n';
            inLine = 0;
        }
        out += c;
        inLine = c == u'\n' ? 0 : inLine + 1;
    }
    return out;
}

} // namespace

DocumentTextPage::DocumentTextPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"documentTextPage"_s);
    auto *all = new QVBoxLayout(this);
    tighten(all);
    m_name = makeElided(this, u"documentTextName"_s, TextSize::Body, {}, true);
    m_name->setAccessibleDescription(tr("File that is shown as text"));
    auto *back = addAsideHead(*all, theme, *m_name, u"documentBack"_s);
    connect(back, &QPushButton::clicked, this, &DocumentTextPage::backWanted);
    m_part = makeLabel(this, u"documentTextPart"_s, TextSize::Small, u"careful"_s);
    m_part->setWordWrap(true);
    m_part->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(6));
    all->addWidget(m_part);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"documentTextEdit"_s);
    m_text->setAccessibleName(tr("The file as text"));
    makeReadable(*m_text, theme);
    all->addWidget(m_text, 1);
}

void DocumentTextPage::showText(const Document &document, const DocumentText &text)
{
    m_name->setText(documentName(document));
    setTextOrHide(m_part, text.whole ? QString()
                                     : tr("Only the beginning is shown here. Save the file to read all "
                                          "of it."));
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF());
    m_text->setFont(font);
    m_text->setPlainText(shownText(text.text));
    show();
    m_text->setFocus();
}

void DocumentTextPage::clear()
{
    m_name->clear();
    m_part->clear();
    m_text->clear();
    hide();
}

} // namespace teller
