// Rules that hold for every file; `npm run check` runs them. Formatting is Prettier's, imports dependency-cruiser's.
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const MAX_LINES = 250;
const LITERAL_SPREAD = {
  selector: "SpreadElement > ObjectExpression.argument",
  message: "An object is written out: no `...{ a, b }`.",
};

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/.next/", ".data/", "next-env.d.ts", "tests/.results/", "docs/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [] },
        tsconfigRootDir: process.cwd(),
      },
    },
    rules: {
      "max-lines": ["error", MAX_LINES],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-warning-comments": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "A union of literals from an `as const` list instead." },
        {
          selector: "ExportAllDeclaration",
          message: "No barrels: import from the file that holds the thing.",
        },
        LITERAL_SPREAD,
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // A promise handed to a React or Node callback that ignores it is fine; one that nobody awaits is not.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      // A row of raw SQL says "number" where the driver hands out text: converting it is not for nothing.
      "@typescript-eslint/no-unnecessary-type-conversion": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      // `interface` for shapes and `type` for unions are both readable; the compiler treats them alike.
      "@typescript-eslint/consistent-type-definitions": "off",
    },
  },
  {
    files: ["app/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // Safari drops the list role of lists without bullets: saying it again is needed.
      "jsx-a11y/no-redundant-roles": ["error", { ul: ["list"], ol: ["list"] }],
    },
  },
  {
    // The rules are pure: no clock, no dice, no waiting.
    files: ["lib/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "process",
        "Buffer",
        "setTimeout",
        "setInterval",
        "fetch",
        "console",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "`now` is an argument." },
        { object: "Math", property: "random", message: "A rule gives the same answer every time." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "A union of literals from an `as const` list instead." },
        {
          selector: "ExportAllDeclaration",
          message: "No barrels: import from the file that holds the thing.",
        },
        LITERAL_SPREAD,
        { selector: ":function[async=true]", message: "A rule does not wait." },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "`now` is an argument.",
        },
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: [
      "lib/sign-in/engine/{gate,filing-actor}.ts",
      "lib/filing/engine/desk-by-name.ts",
      "lib/people/engine/regulator-by-address.ts",
      "lib/domain/**",
      "db/seed/**",
      "tests/**",
    ],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@/lib/domain/people/actor",
              importNames: ["mintActor"],
              message: "Only the gate, the worker's clock, the seed and the tests turn facts into an actor.",
            },
          ],
        },
      ],
    },
  },
  {
    // Entry points talk to a terminal.
    files: ["lib/entry/cli/**/*.ts", "tests/support/run-*.ts", "tests/bench/**/*.ts", "tests/chaos/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      // Test names and printed matrices say the same words often, and a table of cases may be long.
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
