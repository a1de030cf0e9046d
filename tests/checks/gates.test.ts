import ts from "typescript";
import { describe, expect, test } from "vitest";
import { read, sourceFiles } from "@/tests/checks/tracked-files";

const GATE = "@/lib/sign-in/engine/gate";
const PAGE_FILE = /^app\/(.*\/)?(page|route)\.tsx?$/;

/**
 * Answered to anybody, and about nobody: whether the product is up, the reader's choice of theme and type size, and the
 * page that shows the components.
 */
const WITHOUT_PERSON =
  /^app\/(api\/(health|preferences)\/route\.ts|\[locale\]\/\(public\)\/components\/page\.tsx)$/;

interface Verdict {
  /** Functions that answer a request. */
  readonly entries: readonly string[];
  /** Those of them in which no gate is called, neither directly nor by a function of the same file. */
  readonly ungated: readonly string[];
}

function isServerActionFile(text: string): boolean {
  return /^\s*(\/\/[^\n]*\n\s*)*["']use server["']/.test(text);
}

/** Actions made inside another function, where no file's list of exports shows them. */
function hiddenActions(name: string, text: string): number {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  let hidden = 0;
  const visit = (at: ts.Node) => {
    const directive =
      ts.isExpressionStatement(at) && ts.isStringLiteral(at.expression) ? at.expression.text : "";
    if (directive === "use server" && !ts.isSourceFile(at.parent)) hidden += 1;
    ts.forEachChild(at, visit);
  };
  visit(file);
  return hidden;
}

function gateNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (statement.moduleSpecifier.text !== GATE || statement.importClause?.phaseModifier !== undefined)
      continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings !== undefined && ts.isNamedImports(bindings)) {
      for (const element of bindings.elements)
        if (!element.isTypeOnly && element.name.text.startsWith("gate")) names.add(element.name.text);
    }
  }
  return names;
}

function calledNames(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (at: ts.Node) => {
    if (ts.isCallExpression(at)) {
      if (ts.isIdentifier(at.expression)) names.add(at.expression.text);
      // A gate handed to a wrapper, as in formAction(gateConsumer, …), is called by it.
      for (const argument of at.arguments) if (ts.isIdentifier(argument)) names.add(argument.text);
    }
    if (ts.isShorthandPropertyAssignment(at)) names.add(at.name.text);
    if (ts.isPropertyAssignment(at) && ts.isIdentifier(at.initializer)) names.add(at.initializer.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return names;
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

const NOT_ENTRIES = new Set([
  "metadata",
  "generateMetadata",
  "generateStaticParams",
  "dynamic",
  "revalidate",
  "runtime",
]);

function judge(name: string, text: string): Verdict {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const gates = gateNames(file);
  const bodies = new Map<string, ts.Node>();
  const entries: string[] = [];
  for (const statement of file.statements) {
    const exported = hasModifier(statement, ts.SyntaxKind.ExportKeyword);
    if (ts.isFunctionDeclaration(statement)) {
      const called = statement.name?.text ?? "default";
      bodies.set(called, statement);
      if (exported && !NOT_ENTRIES.has(called)) entries.push(called);
    } else if (ts.isVariableStatement(statement)) {
      for (const declared of statement.declarationList.declarations) {
        if (!ts.isIdentifier(declared.name)) continue;
        bodies.set(declared.name.text, declared);
        if (exported && !NOT_ENTRIES.has(declared.name.text)) entries.push(declared.name.text);
      }
    } else if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
      // What another file holds is judged by nobody here, so it answers without a gate.
      const { exportClause } = statement;
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) entries.push("*");
      else
        for (const { name: exportedAs, propertyName, isTypeOnly } of exportClause.elements)
          if (!isTypeOnly) entries.push((propertyName ?? exportedAs).text);
    } else if (ts.isExportAssignment(statement)) {
      bodies.set("default", statement);
      entries.push("default");
    }
  }
  const passes = (called: string, seen: ReadonlySet<string>): boolean => {
    const body = bodies.get(called);
    if (body === undefined || seen.has(called)) return false;
    const names = calledNames(body);
    return [...names].some((inner) => gates.has(inner) || passes(inner, new Set([...seen, called])));
  };
  return { entries, ungated: entries.filter((entry) => !passes(entry, new Set())) };
}

const guarded = sourceFiles().filter(
  (file) =>
    file.startsWith("app/") &&
    !WITHOUT_PERSON.test(file) &&
    (PAGE_FILE.test(file) || (/\.tsx?$/.test(file) && isServerActionFile(read(file)))),
);

describe("every page, route and action passes the gate", () => {
  test("there is something to guard", () => {
    expect(guarded.length).toBeGreaterThan(0);
  });

  test.each(guarded)("%s", (file) => {
    const verdict = judge(file, read(file));
    expect(verdict.entries, "a page, route or action exports what answers").not.toEqual([]);
    expect(verdict.ungated, "these answer without asking who asks").toEqual([]);
  });
});

test("every action stands in a file of actions", () => {
  const files = sourceFiles().filter(
    (file) => /^(app|lib)\/.*\.tsx?$/.test(file) && read(file).includes("use server"),
  );
  expect(files.filter((file) => hiddenActions(file, read(file)) > 0)).toEqual([]);
});

describe("the check itself sees a missing gate", () => {
  const gated = `import { gateConsumer } from "${GATE}";\n`;

  test("a page that never calls one", () => {
    expect(judge("page.tsx", "export default async function Page() { return null; }").ungated).toEqual([
      "Page",
    ]);
  });
  test("a gate that is imported but not called", () => {
    expect(judge("page.tsx", `${gated}export default function Page() { return null; }`).ungated).toEqual([
      "Page",
    ]);
  });
  test("one action of two", () => {
    const text = `${gated}export async function a() { await gateConsumer(); }\nexport async function b() { return 1; }`;
    expect(judge("actions.ts", text).ungated).toEqual(["b"]);
  });
  test("a gate called by a function of the same file counts", () => {
    const text = `${gated}async function load() { return gateConsumer(); }\nexport async function GET() { await load(); }`;
    expect(judge("route.ts", text).ungated).toEqual([]);
  });
  test("what is handed on from another file does not", () => {
    const text = `${gated}export { a } from "./elsewhere";\nexport * from "./more";\nconst b = () => gateConsumer();\nexport { b };`;
    expect(judge("actions.ts", text)).toEqual({ entries: ["a", "*", "b"], ungated: ["a", "*"] });
  });
  test("an action hidden inside a component", () => {
    const text = `${gated}export default async function Page() { await gateConsumer(); async function a() { "use server"; } return <form action={a} />; }`;
    expect([hiddenActions("page.tsx", text), hiddenActions("actions.ts", '"use server";')]).toEqual([1, 0]);
  });
  test("a function of the same name from elsewhere does not", () => {
    const text = `import { gateConsumer } from "./elsewhere";\nexport async function GET() { await gateConsumer(); }`;
    expect(judge("route.ts", text).ungated).toEqual(["GET"]);
  });
});
