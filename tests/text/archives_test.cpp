#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "tests/temporary_folder.hpp"
#include "tests/text/packed.hpp"
#include "text/byte_stream.hpp"
#include "text/input.hpp"

using namespace dateline;

namespace {

struct Read {
    std::vector<Article> articles;
    std::vector<std::string> problems;
    std::int64_t records_passed_over = 0;
};

Read read_file(const std::filesystem::path& file) {
    std::istringstream none;
    Inputs inputs({file.string()}, none);
    Read read;
    while (const auto raw = inputs.next()) {
        try {
            read.articles.push_back(read_article(*raw));
        } catch (const InputError& error) {
            read.problems.emplace_back(error.what());
        }
    }
    CHECK(inputs.bytes_done() <= inputs.bytes_in_all());
    read.records_passed_over = inputs.records_passed_over();
    return read;
}

const std::string kPlain = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";

}  // namespace

TEST_CASE("packed files are read as the files that are in them, however many members they have") {
    const TemporaryFolder folder;
    const std::string one = R"({"id":"a","text":"The ferry left."})";
    const std::string two = R"({"id":"b","text":"It came back."})";
    for (const std::string& bytes : {packed(one + "\n" + two + "\n"), packed(one + "\n") + packed(two),
                                     packed(one + "\n" + two) + std::string(512, '\0')}) {
        const Read read = read_file(folder.write("wire.jsonl.gz", bytes));
        REQUIRE(read.articles.size() == 2);
        CHECK(read.problems.empty());
        CHECK(read.articles[0].path == "a");
        CHECK(read.articles[1].raw_sha256 == sha256(two));
    }
    const Read read = read_file(folder.write("note.TXT.GZ", packed("The ferry left.")));
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].path == "note.TXT.GZ");
    CHECK(read.articles[0].text == "The ferry left.");
}

TEST_CASE("of a packed file that ends too early, what came before is read") {
    const TemporaryFolder folder;
    std::string lines;
    std::uint32_t noise = 1;
    for (int i = 0; i < 20'000; ++i) {
        noise = noise * 1664525U + 1013904223U;
        lines += R"({"id":)" + std::to_string(i) + R"(,"text":"Ferry )" + std::to_string(noise) + "\"}\n";
    }
    const std::string whole = packed(lines);
    const Read read = read_file(folder.write("cut.jsonl.gz", whole.substr(0, whole.size() / 2)));
    CHECK(read.articles.size() > 5'000);
    CHECK(read.articles.size() < 15'000);
    REQUIRE(read.problems.size() == 1);
    CHECK_THAT(read.problems[0], Catch::Contains("ends in its middle") && Catch::Contains("What came before is in"));
}

TEST_CASE("what unpacks to more than an article can be is refused") {
    const TemporaryFolder folder;
    const std::string zeros(kMostBytes + 1, '0');
    const Read whole = read_file(folder.write("bomb.txt.gz", packed(zeros)));
    REQUIRE(whole.problems.size() == 1);
    CHECK_THAT(whole.problems[0], Catch::Contains("longer than 32 MB"));

    const Read lines = read_file(folder.write("bomb.jsonl.gz", packed(zeros + "\n{\"id\":1,\"text\":\"Rain.\"}\n")));
    REQUIRE(lines.problems.size() == 1);
    CHECK_THAT(lines.problems[0], Catch::Contains("bomb.jsonl.gz:1: ") && Catch::Contains("longer than 32 MB"));
    CHECK(lines.articles.size() == 1);

    const std::string http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n" + packed(zeros);
    const Read archive =
        read_file(folder.write("bomb.warc", warc_response("https://x.example/", http) +
                                                warc_response("https://y.example/", kPlain + "The ferry left.")));
    REQUIRE(archive.problems.size() == 1);
    CHECK_THAT(archive.problems[0],
               Catch::Contains("record 1 (https://x.example/)") && Catch::Contains("unpacked it is longer than 32 MB"));
    CHECK(archive.articles.size() == 1);
}

TEST_CASE("an archive of the web gives the texts that were fetched, with their address and the day of capture") {
    const TemporaryFolder folder;
    const std::string info =
        warc_record("WARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n", "software: x\r\n");
    const std::string article = warc_response("https://post.example/2023/ferry/", kPlain + "The ferry left at noon.");
    for (const bool is_packed : {false, true}) {
        const auto record = [&](const std::string& bytes) { return is_packed ? packed(bytes) : bytes; };
        const Read read =
            read_file(folder.write(is_packed ? "web.warc.gz" : "web.warc", record(info) + record(article)));
        CHECK(read.problems.empty());
        REQUIRE(read.articles.size() == 1);
        const Article& got = read.articles[0];
        CHECK(got.text == "The ferry left at noon.");
        CHECK(got.path == "https://post.example/2023/ferry/");
        CHECK(got.url == "https://post.example/2023/ferry/");
        CHECK(got.retrieved == "2024-05-06T07:08:09Z");
        CHECK_FALSE(got.published);
        CHECK(got.raw_sha256 == sha256("The ferry left at noon."));
    }
}

TEST_CASE("bodies come out of what they were sent in, and stay as they are where the archiver has unpacked them") {
    const TemporaryFolder folder;
    const std::string text = "The ferry left at noon.";
    const std::string chunks = "a;x=1\r\nThe ferry \r\nD\r\nleft at noon.\r\n0\r\n\r\n";
    struct Row {
        std::string head;
        std::string body;
    };
    const Row rows[] = {
        {"", text},
        {"Transfer-Encoding: chunked\r\n", chunks},
        {"transfer-encoding: Chunked\r\n", text},
        {"Content-Encoding: gzip\r\n", packed(text)},
        {"Content-Encoding: x-gzip\r\n", packed(text)},
        {"Content-Encoding: gzip\r\n", text},
        {"Content-Encoding: deflate\r\n", packed(text, 15)},
        {"Content-Encoding: deflate\r\n", packed(text, -15)},
        {"Content-Encoding: br\r\n", text},
        {"Content-Encoding: identity\r\n", text},
    };
    for (const Row& row : rows) {
        INFO(row.head);
        const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + row.head + "\r\n" + row.body;
        const Read read = read_file(folder.write("web.warc", warc_response("https://post.example/", http)));
        CHECK(read.problems.empty());
        REQUIRE(read.articles.size() == 1);
        CHECK(read.articles[0].text == text);
    }
}

TEST_CASE("records that hold no article are passed over, and those of what was published are counted") {
    const TemporaryFolder folder;
    const std::string others[] = {
        warc_response("https://a.example/", "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nNot here."),
        warc_response("https://b.example/", "HTTP/1.1 301 Moved\r\nLocation: https://c.example/\r\n\r\n"),
        warc_response("https://c.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
        warc_response("https://d.example/", "no head at all"),
        warc_record("WARC-Type: request\r\nWARC-Target-URI: https://e.example/\r\n", "GET / HTTP/1.1\r\n\r\n"),
        warc_record("WARC-Type: revisit\r\nWARC-Target-URI: https://f.example/\r\n", kPlain),
        warc_record("WARC-Type: resource\r\nWARC-Target-URI: metadata://x.example/log\r\nContent-Type: text/plain\r\n",
                    "done"),
        warc_record("WARC-Type: metadata\r\nContent-Type: text/plain\r\n", "a: b"),
    };
    std::string bytes;
    for (const std::string& other : others) bytes += other;
    const Read read = read_file(folder.write(
        "web.warc",
        bytes + warc_record("WARC-Type: conversion\r\nWARC-Target-URI: <https://g.example/>\r\nContent-Type: "
                            "text/plain\r\n",
                            "The ferry left.")));
    CHECK(read.problems.empty());
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].url == "https://g.example/");
    CHECK(read.records_passed_over == 5);
}

TEST_CASE("a damaged archive of the web is told with its record, after what came before it") {
    const TemporaryFolder folder;
    const std::string good = warc_response("https://post.example/", kPlain + "The ferry left.");
    struct Row {
        std::string bytes;
        const char* cause;
    };
    const Row rows[] = {
        {good.substr(0, good.size() - 8), "the file ends within it"},
        {"<html>", "does not begin as a WARC record does"},
        {"WARC/1.0\r\nWARC-Type: response\r\n", "its head does not end"},
        {"WARC/1.0\r\nWARC-Type: response\r\n\r\nx", "does not say how long it is"},
        {"WARC/1.0\r\nContent-Length: -5\r\n\r\nx", "does not say how long it is"},
    };
    for (const Row& row : rows) {
        const Read read = read_file(folder.write("web.warc", good + row.bytes));
        CHECK(read.articles.size() == 1);
        REQUIRE(read.problems.size() == 1);
        CHECK_THAT(read.problems[0], Catch::Contains("web.warc, record 2: ") && Catch::Contains(row.cause));
    }
    const Read read =
        read_file(folder.write("web.warc", warc_record("WARC-Type: resource\r\nContent-Type: text/plain\r\n", "x")));
    REQUIRE(read.problems.size() == 1);
    CHECK_THAT(read.problems[0], Catch::Contains("no address"));
}

TEST_CASE("a message gives its subject, its sender, its date and its words") {
    const TemporaryFolder folder;
    const std::string head = "From list@wire.example Mon May  6 07:08:09 2024\n";
    const std::string first =
        head +
        "Message-ID: <7@wire.example>\nFrom: =?utf-8?q?Jana_Kov=C3=A1?= <jana@wire.example>\n"
        "Subject: =?windows-1251?b?zO7x8iDn4Orw++s=?=\nDate: Fri, 3 May 2024 10:00:00 +0200\n"
        "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"
        "The caf=E9 at Lesk is closed.\n>From Lesk, nothing more.\n\n";
    const std::string second =
        head + "From: desk@wire.example\nSubject: Two\n\nThe ferry left.\n\nFrom here on it rained.\n";
    const Read read = read_file(folder.write("wire.mbox", first + second));
    CHECK(read.problems.empty());
    REQUIRE(read.articles.size() == 2);
    const Article& one = read.articles[0];
    CHECK(one.path == "7@wire.example");
    CHECK(one.title == "Мост закрыл");
    CHECK(one.author == "Jana Ková");
    CHECK(one.published == "2024-05-03T10:00:00+02:00");
    CHECK(one.text == "The café at Lesk is closed.\nFrom Lesk, nothing more.\n\n");
    CHECK(one.extra == R"({"encoding":"windows-1252"})");
    const Article& two = read.articles[1];
    CHECK(two.path == "wire.mbox/" + two.raw_sha256.substr(0, 16));
    CHECK(two.author == "desk@wire.example");
    CHECK_FALSE(two.published);
    CHECK(two.text == "The ferry left.\n\nFrom here on it rained.\n");
}

TEST_CASE("a message begins at an envelope line, and not at a sentence that begins like one") {
    const TemporaryFolder folder;
    const std::string first = "From a@wire.example Mon May  6 07:08:09 2024\nSubject: One\n\nThe ferry left.\n\n";
    struct Row {
        const char* line;
        bool begins;
    };
    const Row rows[] = {
        {"From b@wire.example Tue May  7 07:08:09 2024", true},
        {"From b@wire.example Tue May 07 07:08:09 2024\r", true},
        {"From - Tue May 07 07:08 2024", true},
        {"From 17@wire Tue May 07 07:08:09 +0000 2024", true},
        {"From b@wire.example Tue May  7 07:08:09 CEST 2024", true},
        {"From b@wire.example Tue May  7 07:08:09 2024 +0200", true},
        {"From \"B Desk\"@wire.example  Tue May  7 07:08:09 2024", true},
        {"From 2014 to 2016 the bridge was repaired.", false},
        {"From Mon May 6 2024 the bridge was closed.", false},
        {"From noon on Tue May 7 07:08:09 2024 was quoted.", false},
        {"From Lesk, at 07:08:09 on Tue May 7 2024", false},
        {"From b@wire.example Tue May 32 07:08:09 2024", false},
        {"From b@wire.example Tue May 7 25:08:09 2024", false},
        {"From b@wire.example Tue", false},
        {"From ", false},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        const Read read = read_file(folder.write("a.mbox", first + row.line + "\nSubject: Two\n\nIt came back.\n"));
        CHECK(read.articles.size() + read.problems.size() == (row.begins ? 2 : 1));
    }
}

TEST_CASE("the author of a message is the name, the address where there is none, and nobody where nothing is given") {
    const TemporaryFolder folder;
    struct Row {
        const char* from;
        std::optional<std::string> author;
    };
    const Row rows[] = {
        {"From: Jana Kova <jana@wire.example>\n", "Jana Kova"},
        {"From: \"Kova, Jana\" <jana@wire.example>, b@wire.example\n", "Kova, Jana"},
        {"From: jana@wire.example\n", "jana@wire.example"},
        {"From: =?utf-8?b?0K/QvdCwIDxqYW5hQHdpcmUuZXhhbXBsZT4=?=\n", "Яна"},
        {"From: J\xE1na <jana@wire.example>\n", "Jána"},
        {"From: \n", std::nullopt},
        {"", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.from);
        const Read read = read_file(folder.write("one.eml", std::string(row.from) + "Subject: x\n\nThe ferry left.\n"));
        REQUIRE(read.articles.size() == 1);
        CHECK(read.articles[0].author == row.author);
    }
}

TEST_CASE("of a message with parts, the plain ones are read and attachments are not") {
    const TemporaryFolder folder;
    const std::string message =
        "From: desk@wire.example\nSubject: Parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=M\n\n"
        "--M\nContent-Type: multipart/alternative; boundary=A\n\n"
        "--A\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n8NLJ18XULCDNydI=\n"
        "--A\nContent-Type: text/html\n\n<p>No.</p>\n--A--\n"
        "--M\nContent-Type: text/plain\nContent-Disposition: attachment; filename=n.txt\n\nNot this.\n"
        "--M\nContent-Type: message/rfc822\n\nSubject: Inner\n\nNor this.\n"
        "--M\nContent-Type: text/plain\n\nThe end.\n--M--\n";
    const Read read = read_file(folder.write("one.eml", message));
    CHECK(read.problems.empty());
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].path == "one.eml");
    CHECK(read.articles[0].text == "Привет, мир\n\nThe end.");
}

TEST_CASE("of a message of several pages all are read, and one without an article in it is counted") {
    const TemporaryFolder folder;
    const std::string part = "--M\nContent-Type: text/html\n\n";
    const Read read = read_file(folder.write(
        "one.eml", "Subject: Parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=M\n\n" + part +
                       "<p>The ferry left at noon, the captain said.</p>\n" + part + "<script>x</script>\n" + part +
                       "<p>It came back in the evening, and nobody was hurt.</p>\n--M--\n"));
    CHECK(read.problems.empty());
    REQUIRE(read.articles.size() == 1);
    const Article& article = read.articles[0];
    CHECK(article.text ==
          "The ferry left at noon, the captain said.\n\nIt came back in the evening, and nobody was hurt.");
    CHECK(article.extra == R"({"parts_left_out":"1"})");
    REQUIRE(article.layout.size() == 2);
    CHECK(words_of(article.text, article.layout[1].span) == "It came back in the evening, and nobody was hurt.");
}

TEST_CASE("what is no message is told with its line, and the rest goes on") {
    const TemporaryFolder folder;
    const Read none = read_file(folder.write("a.mbox", "\nSubject: x\n\nWords.\n"));
    REQUIRE(none.problems.size() == 1);
    CHECK_THAT(none.problems[0], Catch::Contains("a.mbox:2: ") && Catch::Contains("begins with a line \"From \""));
    const Read silent = read_file(folder.write("b.mbox",
                                               "From a Mon May 6 07:08:09 2024\nSubject: x\n\n\nFrom b Mon May 6 "
                                               "07:08:09 2024\nSubject: y\n\nThe ferry left.\n"));
    REQUIRE(silent.problems.size() == 1);
    CHECK_THAT(silent.problems[0], Catch::Contains("b.mbox:1: there is no text in it"));
    CHECK(silent.articles.size() == 1);
    CHECK(read_file(folder.write("c.mbox", "")).problems.empty());
}

TEST_CASE("parts within parts, however deep, end as a message or as a problem") {
    const TemporaryFolder folder;
    std::string deep = "Subject: Deep\nMIME-Version: 1.0\n";
    for (int i = 0; i < 20'000; ++i) {
        const std::string name = "b" + std::to_string(i);
        deep += "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + "\n";
    }
    const Read read = read_file(folder.write("deep.eml", deep + "\nThe ferry left.\n"));
    CHECK(read.articles.size() + read.problems.size() == 1);
}
