// Who may import whom, as an allow-list: what is not declared here is refused. The table stands in docs and design;
// a row is one edge "from may import to", both as regular expressions over paths from the root.

const DOMAIN = "^lib/domain/";
const ENV = "^lib/(env|log|metrics)\\.ts$";
const CLIENT = "^db/(client|replica)\\.ts$";
const QUERIES = "^db/queries/";
/** The schema of rulebooks: beside the rules, because the rules know no npm. */
const RULEBOOK = "^lib/rulebook/";
const I18N = "^lib/i18n/";
const DISPLAY = "^lib/display\\.ts$";
const PACKAGES = { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg"] };
/** Next and React only where pages are. */
const NO_PAGES = "node_modules/(next|react|react-dom|drizzle-kit)/";

const rows = [
  // The rules import only themselves.
  [DOMAIN, DOMAIN],

  ["^lib/(env|log|metrics)\\.ts$", ENV],
  [I18N, [I18N, DOMAIN]],
  [RULEBOOK, [RULEBOOK, DOMAIN]],
  ["^lib/rate-limit", ["^lib/rate-limit", DOMAIN, QUERIES, CLIENT, ENV]],
  [
    "^lib/auth/",
    ["^lib/auth/", DOMAIN, QUERIES, CLIENT, ENV, "^lib/rate-limit", "^lib/sealed/", "^lib/i18n/locale\\.ts$"],
  ],
  ["^lib/sealed/", ["^lib/sealed/", DOMAIN, ENV]],
  ["^lib/evidence/", ["^lib/evidence/", DOMAIN, QUERIES, CLIENT, ENV]],
  ["^lib/notifications/", ["^lib/notifications/", DOMAIN, I18N, ENV]],
  [
    "^lib/commands/",
    ["^lib/commands/", DOMAIN, QUERIES, CLIENT, ENV, RULEBOOK, "^lib/rate-limit", "^lib/sealed/"],
  ],
  [
    "^lib/screens/",
    ["^lib/screens/", DOMAIN, QUERIES, CLIENT, ENV, I18N, "^lib/sealed/", "^lib/notifications/"],
  ],
  [
    "^lib/jobs/",
    [
      "^lib/jobs/",
      "^lib/commands/",
      "^lib/notifications/",
      "^lib/sealed/",
      "^lib/auth/one-time-code\\.ts$",
      DOMAIN,
      QUERIES,
      CLIENT,
      ENV,
      I18N,
    ],
  ],
  ["^lib/forms/", ["^lib/forms/", DOMAIN]],
  ["^lib/people/", ["^lib/people/", DOMAIN]],
  // A filing, from its form to the command: shared by the page and the HTTP entry.
  ["^lib/filing/", ["^lib/(filing|forms|commands|auth|sealed)/", DOMAIN, I18N, ENV, "^lib/rate-limit"]],
  ["^lib/(cli|server)/", ["^lib/", "^db/"]],

  ["^db/schema/", ["^db/schema/", DOMAIN]],
  [QUERIES, [QUERIES, "^db/schema/", CLIENT, DOMAIN, RULEBOOK]],
  [
    "^db/(client|replica|session|pool|connection|array-[a-z]+|migrate|lock-patience|apply-migrations|embedded[a-z-]*|process-lock|free-port|choose-database|drizzle\\.config)\\.ts$",
    ["^db/[a-z-]+\\.ts$", "^lib/(env|log)\\.ts$"],
  ],
  ["^db/(install-rulebook|chain-reviews|name-platforms)\\.ts$", [QUERIES, CLIENT, DOMAIN]],
  ["^db/rekey-contacts\\.ts$", [QUERIES, CLIENT, DOMAIN, "^lib/sealed/"]],
  [
    "^db/seed",
    [
      "^db/",
      "^lib/(domain|commands|auth|sealed|i18n|notifications)/",
      "^lib/jobs/tell\\.ts$",
      "^lib/(env|log|rate-limit)",
    ],
  ],

  // Pages show: they never see the database.
  ["^app/_ui/", ["^app/_ui/", I18N, DISPLAY]],
  ["^app/_forms/", ["^app/_forms/", "^app/_ui/", I18N, DOMAIN, ENV, "^lib/(auth|forms)/"]],
  [
    "^app/(\\[locale\\]|api|[a-z-]+\\.(tsx?|css)$)",
    [
      "^app/",
      "^lib/(commands|screens|auth|filing|forms|people|i18n|domain)/",
      "^lib/(env|log|rate-limit|display)",
    ],
  ],

  // Tests may look at everything.
  ["^tests/", ["^tests/", "^app/", "^lib/", "^db/"]],
  ["^next\\.config\\.ts$", "^next\\.config\\.ts$"],
];

const list = (to) => (Array.isArray(to) ? to : [to]);

module.exports = {
  allowed: [
    ...rows.map(([from, to]) => ({ from: { path: from }, to: { path: list(to).join("|") } })),
    // npm and Node: never for the rules.
    {
      from: { path: "^(lib|db)/", pathNot: [DOMAIN, "^lib/server/", "^lib/auth/"] },
      to: { ...PACKAGES, pathNot: NO_PAGES },
    },
    {
      from: { path: "^(lib/server|lib/auth|app|tests)/|^next\\.config\\.ts$|^db/drizzle\\.config\\.ts$" },
      to: PACKAGES,
    },
  ],
  allowedSeverity: "error",
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      // `npm ci --omit=dev` is what production runs on; the demo builds its pages itself.
      name: "production-without-development",
      severity: "error",
      from: { path: "^(app|lib|db)/", pathNot: "^lib/cli/demo/|^db/drizzle\\.config\\.ts$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      // What several audiences show stands once, in app/[locale]/_complaint, _clock, _platform, _review or _shell: move it there.
      name: "no-audience-imports-another",
      severity: "error",
      from: { path: "^app/\\[locale\\]/\\(([a-z]+)\\)/" },
      to: { path: "^app/\\[locale\\]/\\([a-z]+\\)/", pathNot: "^app/\\[locale\\]/\\($1\\)/" },
    },
    {
      // What is shown by several audiences knows none of them: a part of one stands in that audience's folder.
      name: "shared-parts-know-no-audience",
      severity: "error",
      from: { path: "^app/\\[locale\\]/_[a-z]+/" },
      to: { path: "^app/\\[locale\\]/\\([a-z]+\\)/" },
    },
    { name: "no-missing", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // A peer to measure against has packages of its own, installed by whoever measures.
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
