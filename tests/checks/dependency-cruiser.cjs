// Who may import whom: the rooms of import-table.cjs, and what pages may see. A folder that the table does not name is refused.
const { FLOORS, PARTS, NOUNS, ENGINE_DOORS } = require("./import-table.cjs");

const ROOMS = FLOORS.flat().map(([room]) => room);
const inRooms = (rooms) => `^(${rooms.join("|")})/`;
const NPM = "node_modules/|^[a-z@:]";
const error = "error";

/** A room sees itself and the floors below. */
const floors = FLOORS.flatMap((floor, level) => {
  const below = FLOORS.slice(0, level)
    .flat()
    .map(([room]) => room);
  return floor.map(([room]) => ({
    name: `${room.replace("/", "-")}-looks-down`,
    comment: `${room} imports only itself${below.length === 0 ? "" : ` and the floors below it: ${below.join(", ")}`}. The floors stand in tests/checks/import-table.cjs; what both need belongs on a lower one.`,
    severity: error,
    from: { path: inRooms([room]) },
    to: { path: "^(lib|db|app|tests)/", pathNot: inRooms([room, ...below]) },
  }));
});

/** Inside a noun, and between nouns. */
const parts = [
  ...Object.entries(PARTS).map(([part, { holds, sees }]) => ({
    name: `${part}-of-a-noun`,
    comment: `${part} (${holds}) imports of its own noun only ${[part, ...sees].join(" and ")}. What it needs of the others belongs into engine.`,
    severity: error,
    from: { path: `^lib/([a-z-]+)/${part}/` },
    to: { path: "^lib/$1/", pathNot: `^lib/$1/(${[part, ...sees].join("|")})/|^lib/(domain|base|entry)/` },
  })),
  ...NOUNS.map((noun) => ({
    name: "only-the-engine-of-another-noun",
    comment: `A noun imports another's engine (or its files, where it has no folders): its commands, screens, rounds and audit are its own.`,
    severity: error,
    from: { path: inRooms(NOUNS), pathNot: inRooms([noun]) },
    to: {
      path: `^${noun}/(${Object.keys(PARTS)
        .filter((part) => part !== "engine")
        .join("|")})/`,
    },
  })),
];

/** What a noun's door to the database is. */
const database = [
  {
    name: "tables-stay-in-db",
    comment: "lib asks db/<noun> and never names a table: the statement belongs into db/<noun>.",
    severity: error,
    from: { path: "^(lib|app)/" },
    to: { path: "^db/[a-z-]+/schema(/|\\.ts$)" },
  },
  {
    name: "statements-stay-in-db",
    comment: "lib and app write no SQL: a statement belongs into db/<noun>, and is asked by its name.",
    severity: error,
    from: { path: "^(lib|app)/", pathNot: "^lib/entry/database/" },
    to: { path: "node_modules/(drizzle-orm|postgres)/" },
  },
  {
    name: "doors-of-the-engine",
    comment: `Nouns import of db/engine only ${ENGINE_DOORS.join(", ")}: everything else belongs into a statement of db/<noun>.`,
    severity: error,
    from: { path: inRooms(NOUNS) },
    to: { path: "^db/engine/", pathNot: `^db/engine/(${ENGINE_DOORS.join("|")})\\.ts$` },
  },
  {
    name: "ground-knows-no-noun",
    comment:
      "lib/base and db/engine import of the book only lib/domain/shared: what names a noun belongs to that noun.",
    severity: error,
    from: { path: "^(lib/base|db/engine)/" },
    to: { path: "^lib/domain/", pathNot: "^lib/domain/shared/" },
  },
];

const pages = [
  {
    name: "app-never-sees-db",
    comment: "A page asks a screen or a command of lib; it does not see the database.",
    severity: error,
    from: { path: "^app/" },
    to: { path: "^db/" },
  },
  {
    name: "app-asks-nouns",
    comment:
      "A page imports lib/base, lib/domain, and of a noun its commands, screens and engine; rounds and audits run without pages.",
    severity: error,
    from: { path: "^app/" },
    to: {
      path: "^lib/",
      pathNot: `^lib/(base|domain|entry/health)/|^(${NOUNS.join("|")})/((commands|screens|engine)/|[a-z-]+\\.ts$)`,
    },
  },
  {
    name: "health-is-asked-by-the-api",
    comment: "Only app/api imports lib/entry/health.",
    severity: error,
    from: { path: "^app/", pathNot: "^app/api/" },
    to: { path: "^lib/entry/" },
  },
  {
    name: "kit-knows-no-product",
    comment:
      "app/_ui is the design kit: it imports itself, lib/base/i18n and lib/base/display, and no word of the product.",
    severity: error,
    from: { path: "^app/_ui/" },
    to: { path: "^(app|lib)/", pathNot: "^app/_ui/|^lib/base/(i18n/|display\\.ts$)" },
  },
  {
    name: "forms-know-no-product",
    comment:
      "app/_forms is the road from any form to its command: it imports itself, the kit, lib/base, lib/domain/shared, and what sign-in keeps of a form.",
    severity: error,
    from: { path: "^app/_forms/" },
    to: {
      path: "^(app|lib)/",
      pathNot: "^app/_(forms|ui)/|^lib/base/|^lib/domain/shared/|^lib/sign-in/engine/",
    },
  },
  {
    name: "audiences-do-not-meet",
    comment:
      "What two audiences show stands in app/[locale]/_<what it is about>; an audience never imports another.",
    severity: error,
    from: { path: "^app/\\[locale\\]/\\(([a-z]+)\\)/" },
    to: { path: "^app/\\[locale\\]/\\([a-z]+\\)/", pathNot: "^app/\\[locale\\]/\\($1\\)/" },
  },
  {
    name: "shared-parts-know-no-audience",
    comment:
      "What is shown by several audiences knows none of them: a part of one stands in that audience's folder.",
    severity: error,
    from: { path: "^app/\\[locale\\]/_[a-z]+/" },
    to: { path: "^app/\\[locale\\]/\\([a-z]+\\)/" },
  },
];

/** npm and Node. */
const packages = [
  {
    name: "rules-know-no-package",
    comment: "lib/domain imports nothing but itself: no npm, no Node.",
    severity: error,
    from: { path: "^lib/domain/" },
    to: { path: NPM, pathNot: "^lib/domain/" },
  },
  {
    name: "next-only-where-pages-are",
    comment:
      "Next, React and drizzle-kit are imported by app, lib/entry/http and lib/sign-in, and nowhere else.",
    severity: error,
    from: {
      path: "^(lib|db)/",
      pathNot: "^lib/entry/(http/|(main|serve)\\.ts$)|^lib/sign-in/|^db/drizzle\\.config\\.ts$",
    },
    to: { path: "node_modules/(next|react|react-dom|drizzle-kit)/" },
  },
  {
    // `npm ci --omit=dev` is what production runs on; what builds the pages is no part of it.
    name: "production-without-development",
    comment: "What runs in production imports no package of devDependencies.",
    severity: error,
    from: { path: "^(app|lib|db)/", pathNot: "^lib/entry/(cli/demo|build)/|^db/drizzle\\.config\\.ts$" },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  },
];

const DECLARED = `${inRooms(ROOMS)}|^app/(_ui|_forms|api|\\[locale\\])/|^app/[a-z-]+\\.(tsx?|css)$|^tests/|^next\\.config\\.ts$|^db/drizzle\\.config\\.ts$`;

module.exports = {
  forbidden: [
    {
      name: "room-not-in-the-plan",
      comment:
        "A folder of lib or db is a room of tests/checks/import-table.cjs. A new noun gets its floor there first.",
      severity: error,
      from: { path: "^(app|lib|db|tests|next\\.config)", pathNot: DECLARED },
      to: {},
    },
    {
      name: "no-import-of-an-undeclared-room",
      comment: "What is imported stands in a room of tests/checks/import-table.cjs.",
      severity: error,
      from: {},
      to: { path: "^(app|lib|db)/", pathNot: DECLARED },
    },
    {
      name: "tests-are-not-imported",
      comment: "The product never imports tests, and nothing but tests imports a page from outside app.",
      severity: error,
      from: { path: "^(lib|db)/" },
      to: { path: "^(app|tests)/" },
    },
    ...floors,
    ...parts,
    ...database,
    ...pages,
    ...packages,
    {
      name: "no-circles",
      comment: "Two files that import each other, types counted, are one file or want a third below them.",
      severity: error,
      from: {},
      to: { circular: true },
    },
    {
      name: "no-missing",
      comment: "Nothing of that name is there.",
      severity: error,
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // A peer to measure against has packages of its own, installed apart.
    exclude: { path: "^(\\.next|next-env\\.d\\.ts|tests/bench/peers/)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["react-server", "node", "import", "require", "types", "default"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
