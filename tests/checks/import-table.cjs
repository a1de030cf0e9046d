// The plan of the house: which rooms there are, on which floor each stands, and what it holds. A room imports itself and rooms
// below it, never one beside or above it; types count. dependency-cruiser.cjs refuses the rest, README.md draws it.

/** From the ground up. Rooms of one floor do not know each other. */
const FLOORS = [
  [["lib/domain", "the book of rules: pure, and it imports only itself"]],
  [["lib/base", "no noun of the product: env, log, languages, forms, sealing"]],
  [["db/engine", "PostgreSQL itself: clients, pools, migrating, the embedded one"]],
  [["db/platform", "platforms, their names, users and public figures; people counted per platform"]],
  [["db/people", "persons and their contacts, staff, the people a company names"]],
  [["db/edit", "the log of edits: who changed what in the registers"]],
  [["db/rulebook", "versions of the numbers, checked wherever one is read"]],
  [["db/complaint", "complaints, their log and everything that hangs on one"]],
  [
    ["db/sign-in", "sessions, one-time codes, counted tries"],
    ["db/notification", "outbox, notices and their delivery"],
    ["db/dial-test", "findings of dial tests"],
  ],
  [
    ["db/review", "special reviews and the complaints they list"],
    ["db/filing", "a filing in one statement; intake desks"],
    ["db/operations", "rounds, health, what waits"],
  ],
  [["lib/contact", "an address or number: read, fingerprinted, sealed"]],
  [["lib/complaint", "everything that is done to a complaint, or shown of one"]],
  [
    ["lib/platform", "the registry of platforms, and what the public sees of it"],
    ["lib/people", "staff, the people a company names, proving a contact"],
    ["lib/rulebook", "publishing a version; the page of the rules"],
  ],
  [
    ["lib/sign-in", "who is who: the gate, codes, passwords, sessions"],
    ["lib/review", "thresholds, special reviews and their log"],
    ["lib/dial-test", "the page of dial tests"],
  ],
  [
    ["lib/filing", "from the form, or the desk, to a filed complaint"],
    ["lib/notification", "makes notices and sends them; their words are in lib/base/i18n"],
  ],
  [["db/seed", "the sample data: stories that go through the real commands"]],
  [["lib/entry", "where processes begin: web, worker, command line, metrics"]],
];

/** The folders of a noun, and which of its own each may import. A noun of up to six files has none. */
const PARTS = {
  engine: { holds: "what verbs share", sees: [] },
  commands: { holds: "one file per verb", sees: ["engine"] },
  screens: { holds: "one file per page: plain data out", sees: ["engine"] },
  rounds: { holds: "what time does", sees: ["engine"] },
  audit: { holds: "what verifies", sees: ["engine"] },
};

/** The nouns of lib: what PARTS speaks of. Domain, base and entry are none. */
const NOUNS = FLOORS.flat()
  .map(([room]) => room)
  .filter((room) => room.startsWith("lib/") && !["lib/domain", "lib/base", "lib/entry"].includes(room));

/** What nouns may import of db/engine: a client, the time, a refusal of the database. */
const ENGINE_DOORS = ["client", "replica", "database-time", "is-unique-violation"];

module.exports = { FLOORS, PARTS, NOUNS, ENGINE_DOORS };
