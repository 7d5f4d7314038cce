// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_text.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class HtmlTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadAsText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain words") << u"Where is my order?"_s << u"Where is my order?"_s;
        QTest::newRow("white space folds") << u"<p>one\n   two&nbsp;three</p>"_s << u"one two three"_s;
        QTest::newRow("paragraphs stand apart") << u"<p>one</p><p>two</p>"_s << u"one\n\ntwo"_s;
        QTest::newRow("divisions are lines") << u"<div>one</div><div>two</div>"_s << u"one\ntwo"_s;
        QTest::newRow("line breaks") << u"one<br>two<br><br>three"_s << u"one\ntwo\n\nthree"_s;
        QTest::newRow("entities") << u"4 &lt; 5 &amp; caf&eacute; &#8364;"_s << u"4 < 5 & café €"_s;
        QTest::newRow("a lone less-than sign") << u"<p>4 < 5 and 6 <7</p>"_s << u"4 < 5 and 6 <7"_s;
        QTest::newRow("bold and italic words stay words")
            << u"<b>no</b>t <i>no<u>w</u></i>"_s << u"not now"_s;
        QTest::newRow("a list") << u"<p>I want:</p><ul><li>one<li>two <b>or</b> three</ul>end"_s
                                << u"I want:\n\n- one\n- two or three\n\nend"_s;
        QTest::newRow("a numbered list") << u"<ol start=3><li>one<li>two</ol>"_s << u"3. one\n4. two"_s;
        QTest::newRow("a list in a list")
            << u"<ul><li>one<ul><li>two</ul><li>three</ul>"_s << u"- one\n\n  - two\n\n- three"_s;
        QTest::newRow("a table") << u"<table><tr><th>Article<th>Price<tr><td>Chair<td>4.00</table>"_s
                                 << u"Article | Price\nChair | 4.00"_s;
        QTest::newRow("an empty cell") << u"<table><tr><td>Chair<td> <td>4.00</table>"_s << u"Chair | 4.00"_s;
        QTest::newRow("a table that is layout")
            << u"<table><tr><td><div>Hello</div></td><td><p>World</p></td></tr></table>"_s
            << u"Hello\n\nWorld"_s;
        QTest::newRow("a link") << u"<a href='https://shop.example/o/1'>your order</a>."_s
                                << u"your order (https://shop.example/o/1)."_s;
        QTest::newRow("a link that shows itself")
            << u"<a href='https://shop.example/'>shop.example</a>"_s << u"shop.example"_s;
        QTest::newRow("a link to write to")
            << u"<a href='mailto:help@shop.example?subject=x'>us</a>"_s << u"us (help@shop.example)"_s;
        QTest::newRow("a link that is a script") << u"<a href='javascript:steal()'>click</a>"_s << u"click"_s;
        QTest::newRow("a link around nothing")
            << u"<a href='https://t.example/1'><img src=x></a>x"_s << u"x"_s;
        QTest::newRow("an image with a description")
            << u"<img src='cid:1' alt='Broken screen'>"_s << u"[Broken screen]"_s;
        QTest::newRow("a quotation") << u"Yes.<blockquote type=\"cite\"><p>one<p>two</blockquote>"_s
                                     << u"Yes.\n>\n> one\n>\n> two"_s;
        QTest::newRow("Gmail's quotation")
            << u"Yes.<div class=\"gmail_quote x\">On Monday:<blockquote class=\"gmail_quote\">one</blockquote></div>"_s
            << u"Yes.\n> On Monday:\n> >\n> > one"_s;
        QTest::newRow("a quotation of the writer's own")
            << u"It says<blockquote>Fragile</blockquote>here"_s << u"It says\n\n    Fragile\n\nhere"_s;
        QTest::newRow("preformatted") << u"<pre>a  b\n  c</pre>"_s << u"a  b\n  c"_s;
        QTest::newRow("scripts, styles, comments")
            << u"a<script>var b = '<p>b</p>';</script><style>p { }</style><!-- <p>c</p> --><title>d</title>e"_s
            << u"ae"_s;
        QTest::newRow("hidden text")
            << u"<div style=\"DISPLAY: none\">a</div><p hidden>b</p><span style='visibility:hidden'>c</span>"
               "<div style='max-height:0; overflow:hidden'>d</div><font style='font-size:0'>e</font>"
               "<i style='opacity:0'>f</i>seen"_s
            << u"seen"_s;
        QTest::newRow("text that gets its size back")
            << u"<td style='font-size:0px'> <div style='font-size:13px'>seen</div></td>"_s << u"seen"_s;
        QTest::newRow("opacity that only begins with nothing")
            << u"<p style='opacity:0.9'>seen</p>"_s << u"seen"_s;
        QTest::newRow("characters that reorder what is shown") << u"<p>a&#x202e;b&#x200b;c</p>"_s << u"abc"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a tag that never ends") << u"one<p two='"_s << u"one"_s;
        QTest::newRow("a greater-than sign in a value") << u"<p title='a>b'>c</p>"_s << u"c"_s;
        QTest::newRow("Outlook's conditions")
            << u"<!--[if mso]>a<![endif]--><![if !mso]>b<![endif]>"_s << u"b"_s;
    }
    void isReadAsText()
    {
        QFETCH(QString, html);
        QTEST(htmlText(html), "text");
    }

    void hostileHtmlEndsInBoundedText_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("deep") << u"<div>"_s;
        QTest::newRow("deep, with end tags that close nothing") << u"<div><table></div>"_s;
        QTest::newRow("deep lists") << u"<ul><li>"_s;
        QTest::newRow("deep quotes") << u"<blockquote type=cite>x"_s;
        QTest::newRow("formatting that is never closed") << u"<b id=%1><p>"_s;
        QTest::newRow("anchors in cells") << u"<table><tr><td><a href=%1>x"_s;
        QTest::newRow("misplaced in a table") << u"<table><br><br><hr>"_s;
        QTest::newRow("attributes") << u"<p a%1 b%1 c%1 "_s;
        QTest::newRow("buttons") << u"<p><button>"_s;
        QTest::newRow("drawings") << u"<svg><desc><math><mi>"_s;
        QTest::newRow("templates") << u"<template><table>"_s;
        QTest::newRow("selects") << u"<select><option><select>"_s;
        QTest::newRow("frames") << u"<frameset><frame>"_s;
    }
    void hostileHtmlEndsInBoundedText()
    {
        QFETCH(QString, piece);
        QString html;
        for (int n = 0; html.size() < 2'000'000; ++n)
            html += piece.contains(u"%1"_s) ? piece.arg(n) : piece;
        const QString text = htmlText(u"<p>first</p>"_s + html, 10'000);
        QVERIFY(text.startsWith(u"first"_s));
        QVERIFY(text.size() < 11'000);
    }

    void textBeyondTheLimitsOfStructureIsKept()
    {
        QString html;
        for (int n = 0; n < 60'000; ++n)
            html += u"<i>x</i> "_s;
        const QString text = htmlText(html + u"<p>last"_s);
        QCOMPARE(text.count(u'x'), 60'000);
        QVERIFY(text.endsWith(u"last"_s));
    }
};

QTEST_APPLESS_MAIN(HtmlTextTest)
#include "tst_html_text.moc"
