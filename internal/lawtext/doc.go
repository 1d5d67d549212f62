// Package lawtext compares the text of a law with the text that the rules were
// written from. It takes the plain text of an act apart into the provisions of
// this project and says of each whether it still reads the same.
//
// The texts themselves are not kept. What is kept is a fingerprint of every
// provision, the SHA-256 of its text in the form of [Normalise], beside the
// provisions in internal/law. So a difference is found, and not what it was.
// Command mark writes the fingerprints from a text.
//
// # How a text is divided
//
// By numbers, where the act has them, and not by lines: it does not matter where
// lines break. A provision is known by its number: one that stands elsewhere is the
// same, and one that has another number is new under that, and gone. A chapeau counts
// into each of its items, unless it has a row of its own.
//
// What has no number begins with certain words, which the rule of each act names. Where
// these are others, it begins where its whole text stands, or where the part before it
// ends, which the sums in internal/law/fingerprints/parts tell: so a word that changes
// beside a border changes the part that it stands in. One of which nothing is found is
// gone, and its text stays with the part before it; where that is then longer by half of
// it, the border alone is lost, and the text counts into both. A part that is put in
// without a number shows as a change of the part before it.
//
// Notes that say by what a paragraph was restated, excluded or amended ("Сноска. Пункт 37
// - в редакции…"), as the official database puts them below it, are set aside: the
// paragraph itself says what it says.
//
// Provisions alone are compared. The day and the number of Order No. 95, in its heading
// and its stamp, are told apart by [Header]; its other headings are not compared.
//
//   - order95, the Russian text in the edition of 09.04.2020, second printing:
//     paragraphs, items, the clauses of the order (O), the fields of the annexes
//     (A). Not compared: titles, the preamble, the signature and the stamps, and
//     footnotes, except those that say by what the whole was restated (O.fn).
//   - bilimzet, the Russian text: headings, first words of paragraphs, the words
//     that a term explains, the first words of the cells of tables. The study plan
//     is divided by the numbers of its rows, each with the names of the columns;
//     the borders between its cells count, for an hour in another column is another
//     hour. A text that lost them is compared without them. The hours of a module
//     are the sum of its rows, which count into it. That no pass mark of the project
//     is stated (8.1.PASS) is the whole text on the project. Not compared: the cover,
//     and in section 1 what stands before the list of acts.
//   - rsio, the Kazakh text: paragraphs by their numbers, the forms of support by
//     the numbers of their items (F), the introduction by the first words of its
//     paragraphs (0). The sentence before paragraph 1 on what the rules were made
//     from counts into it. Not compared: the titles.
//   - continuing-education-article, the Kazakh text, and nonformal-education-article,
//     the Russian abstract: the first words of the paragraphs and sentences that a
//     provision was taken from. Where one sentence says what two provisions do, it
//     counts into both, and the note of the fingerprint says so. Not compared: all
//     else in them.
package lawtext
