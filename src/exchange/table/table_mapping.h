// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off
//
// What may be written in a mapping: a file in TOML (toml.io) that says what the columns of tables mean.
// This header has no code; mapping_file.h is what a mapping becomes.
//
//     source = "shop"                      # the system; its records are known by this name and their id
//     null = ["None", "\\N"]               # words that mean: nothing stands here (besides nothing)
//     dates = "dd.MM.yyyy HH:mm"           # never guessed
//     time_zone = "Europe/Berlin"
//     decimal = ","
//     default_currency = "EUR"
//
//     [[file]]
//     name = "customers*.csv"
//     [[file.record]]
//     kind = "customers"
//     id = "customer_no"
//     name = "{first} {last}"
//     email = "mail"
//     address = "{street}[, {floor}], {zip} {city}"
//
//     [[file]]
//     name = "orders.csv"
//     [[file.record]]
//     kind = "orders"
//     id = "order_no"
//     customer = "customer_no"
//     at = "ordered"
//     total = "sum"
//     status = { column = "state", values = { "5" = "shipped", "9" = "cancelled" } }
//
// At the top
//   source                the name of the system, required
//   lookup.NAME           a table that others are joined with, see below
//   file                  a list: how each kind of file is read; the first whose `name` fits is used
//   and                   everything under "how it is written", for all files
//
// How it is written (at the top and in a file; the first five in a lookup too)
//   format                "csv" (the default: any delimited text) or "json lines": one object a line; a
//                         column is then the name of a member, "customer.id" that of a member's member
//   delimiter             one character, "tab" for a tabulator; "," if absent. A line "sep=;" before the
//                         header, as written for Excel, wins
//   quote                 one character, '"' if absent; "" if the file knows no quoting
//   encoding              utf-8, utf-16le, utf-16be, latin-1, windows-1252. A byte order mark wins. Without
//                         both the file must be UTF-8, or reading stops; with `encoding = "utf-8"` a row
//                         that is not is rejected
//   header, columns       header = false: the first line is a row. Then `columns` are their names, in
//                         order; naming `columns` alone says so too
//   null                  a word, or several, that mean that nothing stands there
//   dates                 a format, or several to be tried in order: "iso" (the default: ISO 8601, with T
//                         or a space), "unix", "unix ms", or one of Qt's QDateTime ("dd.MM.yyyy",
//                         "MM/dd/yyyy h:mm AP")
//   two_digit_years_from  1970: "69" is 2069 and "70" is 1970. Needed for a format with "yy"
//   time_zone             of moments without an offset (IANA name); else that of the import; else UTC
//   decimal, thousands    one character each; "." and none if absent
//   rounding              of amounts with more places than the currency has: "none" (the default: the row
//                         is rejected), "half up" (away from zero) or "half even"
//   default_currency      ISO 4217, for records without a `currency`
//
// A file
//   name                  the file's name without a folder and without .gz and the like; * and ? as usual,
//                         any case
//   join                  a list, see below
//   mask, drop            columns of which only the last four characters, or nothing, may be kept: in the
//                         original of the record, and among the rejects. Of a number of a payment card in
//                         a column of `method` only the last four digits are kept anyway; not where a row
//                         cannot be parted into its columns
//   record                a list: what each row is; a row may be several records
//
// A value (every field, id and key)
//   "column"              the cell in that column
//   "{first} {last}"      text with cells in it. "[, {floor}]" goes if a cell in it is empty.
//                         "{card|last4}": its last four characters; also lower, upper, digits. "{#}": the
//                         number of the row, for files without ids that always come whole. A backslash
//                         takes the meaning of {, [, ] and }
//   { constant = "web" }  always the same
//   { column = "c", … }   the cell, where a column's name has braces; { template = "…", … } as above; and
//                         with them:
//     values              { "5" = "shipped" }: what stands in the table, and our word, or a template:
//                         { column = "direction", values = { in = "{from}", out = "{to}" } }. What is not
//                         listed, and not empty, rejects the row
//     otherwise           "{c}": what becomes of what is not listed
//     dates, time_zone    where this value is written otherwise than the file's others
//
// A record
//   kind                  one of those below, required
//   id                    a value, or a list of values that are joined by "/": the record's id in its
//                         system, required. A second delivery of the same id replaces the first, and of
//                         two records of the same row the second is rejected: ["n", { constant = "ces" }]
//                         makes ids out of one number. In the store it is "order 43659": the kind goes
//                         before it
//   only                  { value = "status", in = ["paid"] } or { value = …, not_in = […] }: other rows
//                         are none of it; "" is for nothing
//   Whose it is; at least one of the first three lines, for all kinds but customers
//   customer              the customer's id in this system, or in the one that `customer_source` names
//   account               an account number
//   email, phone, handle  a value or a list of values
//   name, postcode        no proof of anybody, but evidence
//   verified              whether the system has checked those addresses and numbers; no if absent
//   same_as               { kind = "orders", id = "order_no" }: whoever that record belongs to. Instead of
//                         the others
//   What goes with it
//   facts                 { "paid with" = "method" }: further named values, for kinds marked *
//   lines                 for kinds marked +, rows of a lookup that are its lines: { lookup = "details",
//                         key = "order_no", article = "{product.name}", quantity = "qty", amount =
//                         "line_total", join = [ … ] }. The key is a value of the order's row, the rest of
//                         the line's
//
// Kinds, with their fields (! required). A field is one line of text unless a type is said.
//   customers             tier, language (BCP 47), address, since (moment), yearly_value (amount),
//                         currency; `name`, `postcode`, addresses and numbers as above
//   accounts              number!, type, status ("open"), role ("holder"), opened (moment)
//   identifiers           at (moment): the addresses and numbers under "whose it is" are all it says
//   orders *+             at! (moment), number (the id), status ("placed"), total (amount), currency,
//                         subject, summary, agent
//   order_lines *         article!, at! (moment), number, quantity (whole number), amount, currency. Each
//                         is a row of the timeline; where they fit into memory, `lines` of the order are
//                         better
//   payments              reference! (number of the invoice or order), at! (moment), amount!, status
//                         ("paid"; also scheduled, failed, refunded), method (brand and last four at most),
//                         currency
//   refunds               reference!, at! (moment), amount!, status ("refunded"; also "refund due"), method,
//                         currency: a payment that is refunded, or is to be
//   invoices *+           at! (moment), number (the id), status, total (amount), currency, due (moment),
//                         subject, summary
//   subscriptions         what!, starts, ends (moments), renews (yes or no), price (amount), currency
//   warranties            what!, starts, ends (moments), price (amount), currency
//   promotions            promotion!, value ("joined"), at (moment): the customer has joined it
//   preferences           key!, value!, at (moment)
//   consents              purpose!, given! (yes or no), at (moment)
//   opt_outs              purpose! ("marketing e-mail", "push"), at (moment): consent that is not given
//   outreach              subject!, planned or sent (moments; one of them), channel ("email"), type
//                         ("campaign"), about, available (yes or no; yes if empty): whether what it offers
//                         can be had
//   email_events *        event! ("sent", "opened", "clicked"), message!, at! (moment), subject, link
//   page_views *          page!, at! (moment), ended (moment), url, referrer, subject
//   shop_visits *         shop!, at! (moment), ended (moment), subject, summary, agent
//   survey_answers        survey! ("csat", "nps", "ces"), score! (0 to 100), at! (moment), question, comment
//                         (text). A customer has one answer to a survey at a moment: where a survey asks
//                         several things at once, `question` says which one ("csat: Was it quick?")
//   social_mentions *     text! (text), at! (moment), network, url, subject, language, thread
//   cases                 subject! (the number where it is empty), opened! (moment), number (the id),
//                         status ("open"; also waiting, closed), category, changed (moment)
//   interactions *        channel! (phone, email, chat, sms, social, web, store, mail, app, order, billing,
//                         note), at! (moment), direction ("in"; out, internal), ended (moment), subject,
//                         summary, outcome, agent, agent_id, queue, disposition, text (text), thread,
//                         language, case (id of a record of `cases`), waited (seconds until they were served)
//
// Lookups and joins
//   [lookup.products]     file = "product.csv": a file beside those that are read; may be packed. Read
//                         whole: 256 MiB and 5,000,000 rows at most. key = "productid": a value, by what
//                         its rows are found. And the first five of "how it is written"
//   join                  [ { lookup = "products", as = "product", key = "productid", required = true } ],
//                         in a file or in lines: "{product.name}" is then a cell of the row that was found,
//                         the first if there are several. `as` is the lookup's name if absent. A key may
//                         use what was joined before. Without a row the cells are empty; if `required`, the
//                         row is rejected
//
// Bounds: 1 MiB a mapping, 200 files, 4,000 columns, 50 joins; a line of text keeps 500 characters, a text
// of more than 1 MiB is rejected.
// clang-format on
#pragma once
