// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/when_done.h"
#include "desk/document_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace teller;

namespace {

Document named(const QString &name, const QString &mediaType = {},
               Document::Role role = Document::Role::Attachment)
{
    return {role, name, mediaType, 0, {}};
}

Document holding(const QByteArray &content, const QString &mediaType = u"application/octet-stream"_s)
{
    return {Document::Role::Attachment, u"x"_s, mediaType, content.size(), content};
}

} // namespace

class TestDocumentFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameFromOutsideHoldsNothingDangerous_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("suggested");
        QTest::newRow("plain") << u"Rechnung März.pdf"_s << u"Rechnung März.pdf"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("windows path") << u"C:\\Users\\x\\..\\evil.bat"_s << u"evil.bat"_s;
        QTest::newRow("hidden") << u"..bashrc"_s << u"bashrc"_s;
        QTest::newRow("control") << u"a\nb\u0007\u202egpj.exe"_s << u"abgpj.exe"_s;
        QTest::newRow("stream") << u"a.txt:hidden"_s << u"a.txt_hidden"_s;
        QTest::newRow("device") << u"con.txt"_s << u"_con.txt"_s;
        QTest::newRow("end") << u"report. . "_s << u"report"_s;
        QTest::newRow("only dots") << u"/.."_s << u"attachment"_s;
    }
    void aNameFromOutsideHoldsNothingDangerous()
    {
        QFETCH(QString, name);
        QTEST(suggestedFileName(named(name)), "suggested");
    }
    void whatHasNoNameIsCalledAfterWhatItIs()
    {
        QCOMPARE(suggestedFileName(named({}, u"message/rfc822"_s, Document::Role::Original)),
                 u"original.eml"_s);
        QCOMPARE(suggestedFileName(named({}, u"application/x-unheard-of"_s)), u"attachment"_s);
    }
    void aLongNameKeepsItsEnding()
    {
        for (const QString &letter : {u"x"_s, u"ü"_s, u"漢"_s, u"😀"_s}) {
            const QString fitted = suggestedFileName(named(letter.repeated(400) + u".docx"_s));
            QVERIFY(fitted.endsWith(u".docx"_s));
            const QByteArray bytes = fitted.toUtf8();
            QVERIFY2(bytes.size() <= 200 && bytes.size() > 190, bytes.constData());
            QCOMPARE(QString::fromUtf8(bytes), fitted); // no letter was cut in two
        }
    }

    void aFileIsWrittenByteForByte()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"out.bin"_s);
        const QByteArray content("\0\xff\r\n", 4);
        for (int again = 0; again < 2; ++again) { // the second time it takes the place of the first
            const auto done = saved(path, content.repeated(again + 1));
            QVERIFY(done);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content + content);
    }
    void aFileThatCannotBeWrittenSaysWhy()
    {
        QTemporaryDir dir;
        QCOMPARE(saved(dir.filePath(u"gone/out"_s), "x").error().code, Error::Code::NotFound);
        QVERIFY(QDir(dir.path()).mkdir(u"folder"_s));
        QCOMPARE(saved(dir.filePath(u"folder"_s), "x").error().code, Error::Code::NotPermitted);
    }

    void textIsRecognised_data()
    {
        QTest::addColumn<Document>("document");
        QTest::addColumn<QString>("text");
        QTest::newRow("utf-8") << holding("zw\xc3\xb6lf\r\nlines\r") << u"zwölf\nlines\n"_s;
        QTest::newRow("mark") << holding("\xef\xbb\xbfx") << u"x"_s;
        QTest::newRow("utf-16") << holding(QByteArray("\xff\xfe\x61\x00\x3c\x00", 6)) << u"a<"_s;
        QTest::newRow("latin 1") << holding("zw\xf6lf", u"text/plain"_s) << u"zwölf"_s;
        QTest::newRow("an old message") << holding("Subject: \xf6", u"message/rfc822"_s) << u"Subject: ö"_s;
        QTest::newRow("nothing") << holding({}) << u""_s;
    }
    void textIsRecognised()
    {
        QFETCH(Document, document);
        const auto text = textOf(document);
        QVERIFY(text);
        QTEST(text->text, "text");
        QVERIFY(text->whole);
    }
    void whatIsNoTextIsNotTakenForIt()
    {
        QVERIFY(!textOf(holding(QByteArray("\x89PNG\r\n\x1a\n\0\0", 10))));
        QVERIFY(!textOf(holding(QByteArray("a\0b", 3), u"text/plain"_s)));
        QVERIFY(!textOf(holding("zw\xf6lf")));
    }
    void aLongTextIsCutBetweenLetters()
    {
        const auto text = textOf(holding(QByteArray("x") + QByteArray("\xc3\xb6").repeated(100)), 10);
        QVERIFY(text);
        QVERIFY(!text->whole);
        QCOMPARE(text->text, u"xöööö"_s);
    }

private:
    Result<Unit> saved(const QString &path, const QByteArray &content)
    {
        std::optional<Result<Unit>> out;
        whenDone(this, saveFile(path, content), [&out](const Result<Unit> &done) { out = done; });
        if (!QTest::qWaitFor([&out] { return out.has_value(); }, 10'000))
            return Error{Error::Code::Internal, u"the test gave up waiting"_s};
        return *out;
    }
};

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_document_file.moc"
