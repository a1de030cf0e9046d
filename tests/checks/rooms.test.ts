// Where a file may stand. Who may import whom is dependency-cruiser.cjs; both read import-table.cjs.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { TABLE, withHouse } from "@/tests/checks/draw-house";
import { read, ROOT, sourceFiles, trackedFiles } from "@/tests/checks/tracked-files";

const ROOMS = TABLE.FLOORS.flat().map(([room]) => room);
const PARTS = Object.keys(TABLE.PARTS);
const SHELVES = `one of the noun's folders: ${Object.entries(TABLE.PARTS)
  .map(([part, { holds }]) => `${part} (${holds})`)
  .join(", ")}.`;
/** Chapters of the book that are no room of lib. */
const CHAPTERS = ["answer", "clock", "shared"];
const MOST_FILES = 40;
/** A noun with more files than this is divided by PARTS. */
const MOST_WITHOUT_PARTS = 6;
/** The kit, and what tools write. */
const MAY_BE_LONGER = /^(app\/_ui|db\/migrations(\/meta)?)$/;

/** Next itself, without the product: what a measurement is held against. */
const PEER_PAGES = /^tests\/bench\/(bare|peers)\//;

const files = trackedFiles();
const byFolder = Map.groupBy(files, (file) => path.posix.dirname(file));
const roomOf = (file: string): string => file.split("/").slice(0, 2).join("/");

test("every file of lib and db stands in a room of the import table", () => {
  const free = /^db\/(drizzle\.config\.ts$|migrations\/)/;
  const strangers = files.filter(
    (file) => /^(lib|db)\//.test(file) && !free.test(file) && !ROOMS.includes(roomOf(file)),
  );
  expect(
    strangers,
    "It belongs to its noun: lib/<noun>, db/<noun> or lib/domain/<noun>; README draws them. A new noun gets its floor in tests/checks/import-table.cjs first.",
  ).toEqual([]);
});

test("a noun is divided into commands, screens, engine, rounds and audit, and into nothing else", () => {
  const wrong = files.filter((file) => {
    const [, , part, ...deeper] = file.split("/");
    if (!TABLE.NOUNS.includes(roomOf(file)) || part === undefined) return false;
    return deeper.length > 0 && (deeper.length > 1 || !PARTS.includes(part));
  });
  expect(wrong, `It belongs into ${SHELVES}`).toEqual([]);
});

test.each(TABLE.NOUNS)("%s stands whole or divided, as its size asks", (noun) => {
  const own = files.filter((file) => file.startsWith(`${noun}/`));
  const divided = own.filter((file) => path.posix.dirname(file) !== noun);
  if (own.length > MOST_WITHOUT_PARTS) {
    const strays = own.filter((file) => path.posix.dirname(file) === noun);
    expect(strays, `It belongs into ${SHELVES}`).toEqual([]);
  } else expect(divided, `Up to ${String(MOST_WITHOUT_PARTS)} files need no folders.`).toEqual([]);
});

test("a chapter of the book of rules is a noun of lib, or one of the three that several nouns share", () => {
  const chapters = [...TABLE.NOUNS.map((noun) => noun.split("/")[1]), ...CHAPTERS];
  const strangers = files.filter((file) => {
    const [lib, domain, chapter, ...deeper] = file.split("/");
    if (lib !== "lib" || domain !== "domain" || chapter === "tsconfig.json") return false;
    return deeper.length !== 1 || !chapters.includes(chapter);
  });
  expect(
    strangers,
    `A rule stands in the chapter of its noun, lib/domain/<noun>, or in lib/domain/{${CHAPTERS.join(",")}}.`,
  ).toEqual([]);
});

test("what shows stands in app, what tests stands in tests", () => {
  const shows = files.filter(
    (file) => /^(lib|db|tests)\/.*\.(tsx|css)$/.test(file) && !PEER_PAGES.test(file),
  );
  expect(shows, "A component or a style belongs into app.").toEqual([]);
  const proves = files.filter((file) => /^(app|lib|db)\/.*\.(test|golden)\./.test(file));
  expect(proves, "A test belongs into tests/unit/<noun> or tests/integration/<noun>.").toEqual([]);
});

test("app is its kit, its forms, its api, and one folder for each audience or shared subject", () => {
  const known =
    /^app\/(_ui|_forms|api)\/|^app\/\[locale\]\/(\((public|auth|consumer|company|regulator)\)|_[a-z]+|notices)\/|^app\/(\[locale\]\/)?[a-z-]+\.[a-z]+$/;
  expect(
    files.filter((file) => file.startsWith("app/") && !known.test(file)),
    "A page belongs to its audience, app/[locale]/(audience); what several audiences show to app/[locale]/_<subject>.",
  ).toEqual([]);
});

test("a noun of db is its statements and its schema", () => {
  const others = files.filter((file) => {
    const [, , part, ...deeper] = file.split("/");
    if (!file.startsWith("db/") || /^db\/(seed|migrations)\//.test(file)) return false;
    return deeper.length > 0 && (part !== "schema" || deeper.length > 1);
  });
  expect(others, "A statement stands in db/<noun> itself, a table in its schema.").toEqual([]);
});

test("a table is made in the schema of its noun", () => {
  const makes = /\b(pgTable|pgEnum)\(/;
  const elsewhere = sourceFiles().filter(
    (file) =>
      /^(lib|db|app)\//.test(file) && !/^db\/[a-z-]+\/schema(\.ts$|\/)/.test(file) && makes.test(read(file)),
  );
  expect(elsewhere, "A table or an enum belongs into db/<noun>/schema.ts, or its folder schema/.").toEqual(
    [],
  );
});

test("tests stand by the same nouns", () => {
  const rooms = [...new Set([...ROOMS.map((room) => room.split("/")[1]), ...CHAPTERS])];
  // Tests of the tests' own tools, and of what is sealed in the whole database.
  const tools = ["figures", "mutation", "sealing"];
  const strangers = files.filter((file) => {
    const [tests, kind, noun] = file.split("/");
    if (tests !== "tests" || (kind !== "unit" && kind !== "integration")) return false;
    return ![...rooms, ...tools].includes(noun);
  });
  expect(strangers, "A test belongs to the noun whose rule or command it proves.").toEqual([]);
});

test("no folder holds more than forty files", () => {
  const full = [...byFolder]
    .filter(([folder]) => /^(app|lib|db|tests)(\/|$)/.test(folder) && !MAY_BE_LONGER.test(folder))
    .filter(([, inside]) => inside.length > MOST_FILES)
    .map(([folder, inside]) => `${folder}: ${String(inside.length)}`);
  expect(
    full,
    `A folder of more than ${String(MOST_FILES)} files is divided by what its files hold; only the kit may be longer.`,
  ).toEqual([]);
});

test("README draws the house as the table has it", () => {
  const file = path.join(ROOT, "README.md");
  const document = readFileSync(file, "utf8");
  const drawn = withHouse(document, TABLE);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, drawn);
  else expect(document).toBe(drawn);
});

const PAGES = ["README.md", "docs/house.md", ...files.filter((file) => /^docs\/domain\/.*\.md$/.test(file))];

test.each(PAGES)("%s names no file or folder that is not there", (page) => {
  const named = [...read(page).matchAll(/`((?:app|lib|db|tests|docs)\/[^`\s*<…]+)`/g)].map(
    (match) => match[1] ?? "",
  );
  const missing = named.filter((name) => {
    const bare = name.replace(/\/$/, "");
    return !files.some((file) => file === bare || file.startsWith(`${bare}/`));
  });
  expect(missing).toEqual([]);
});
