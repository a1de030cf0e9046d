import { describe, expect, test } from "vitest";
import { WEB_ENTRY } from "@/lib/entry/build/bundle-entry";
import { variables } from "@/lib/base/env";
import {
  FOLDER,
  isTracked,
  listAlerts,
  readCompose,
  readDockerfile,
  readUnit,
  scriptArguments,
} from "@/tests/checks/deployment";
import { read, sourceFiles } from "@/tests/checks/tracked-files";

const HOME = "/opt/jietong";
const SETTINGS: readonly string[] = Object.keys(variables.shape);
const PROGRAMS: Readonly<Record<string, string>> = {
  "jietong-web@.service": "start",
  "jietong-worker@.service": "worker",
  "jietong-verify-log.service": "verify-log",
};
const UNITS = [...Object.keys(PROGRAMS), "jietong.target", "jietong-verify-log.timer"];
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  service: ["Unit", "Service", "Install"],
  target: ["Unit", "Install"],
  timer: ["Unit", "Timer", "Install"],
};

function valuesOf(file: string, name: string): string[] {
  return readUnit(file).flatMap((directive) => (directive.name === name ? [directive.value] : []));
}

describe("the systemd units", () => {
  test.each(UNITS)("%s has only sections of its kind, and a description", (file) => {
    const kinds = SECTIONS[file.split(".").at(-1) ?? ""] ?? [];
    expect(readUnit(file).filter(({ section }) => !kinds.includes(section))).toEqual([]);
    expect(valuesOf(file, "Description")).toHaveLength(1);
  });

  test.each(Object.entries(PROGRAMS))("%s starts what `npm run %s` starts", (file, script) => {
    const [program, ...given] = (valuesOf(file, "ExecStart")[0] ?? "").split(" ");
    expect(program).toBe(`${HOME}/node_modules/.bin/node`);
    expect(valuesOf(file, "WorkingDirectory")).toEqual([HOME]);
    expect(given).toEqual(scriptArguments(script));
    // The web is what the build makes out of lib/entry/main.ts.
    const started = given.at(-1) ?? "";
    expect(started === WEB_ENTRY || isTracked(started)).toBe(true);
  });

  test("they set what the product knows, from one file", () => {
    const names = UNITS.flatMap((file) => valuesOf(file, "Environment")).map((pair) => pair.split("=")[0]);
    expect(names.filter((name) => !SETTINGS.includes(name ?? ""))).toEqual([]);
    const files = Object.keys(PROGRAMS).flatMap((file) => valuesOf(file, "EnvironmentFile"));
    expect(new Set(files)).toEqual(new Set(["/etc/jietong/jietong.env"]));
  });

  test("the example of that file names settings, and gives no secret", () => {
    const pairs = read(`${FOLDER}/jietong.env.example`)
      .split("\n")
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => line.split("="));
    expect(pairs.filter(([name]) => !SETTINGS.includes(name ?? ""))).toEqual([]);
    const secrets = pairs.filter(([name]) => /SECRET|KEY|TOKEN/.test(name ?? ""));
    expect(secrets.map(([, value]) => value)).toEqual(["", "", "", "", ""]);
  });

  test("the target starts units that there are", () => {
    const wanted = (valuesOf("jietong.target", "Wants")[0] ?? "").split(" ");
    expect(wanted.filter((unit) => !UNITS.includes(unit.replace(/@\d+/, "@")))).toEqual([]);
  });
});

describe("the Dockerfile", () => {
  const KNOWN = /^(FROM|ENV|WORKDIR|COPY|RUN|USER|EXPOSE|HEALTHCHECK|STOPSIGNAL|CMD)$/;
  const instructions = readDockerfile();
  const restsOf = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);

  test("has only instructions that Docker knows", () => {
    expect(instructions.filter(({ name }) => !KNOWN.test(name))).toEqual([]);
  });

  test("builds on the Node that the product runs on, and on no moving tag", () => {
    const node = (/"node": "(\d[\d.]+)"/.exec(read("package.json")) ?? [])[1] ?? "";
    for (const from of restsOf("FROM")) expect(from).toMatch(`node:${node}-bookworm-slim`);
  });

  test("copies what there is, past its own ignore file", () => {
    const wanted = restsOf("COPY").flatMap((rest) =>
      rest.startsWith("--from") ? [] : rest.split(" ").slice(0, -1),
    );
    expect(wanted.filter((name) => !isTracked(name))).toEqual([]);
    const admitted = read(`${FOLDER}/Dockerfile.dockerignore`)
      .split("\n")
      .filter((line) => line.startsWith("!"));
    expect(wanted.map((name) => `!${name}`).toSorted()).toEqual(admitted.toSorted());
  });

  test("starts what `npm start` starts, and not as root", () => {
    expect(JSON.parse(restsOf("CMD")[0] ?? "[]")).toEqual(["node", ...scriptArguments("start")]);
    expect(restsOf("USER")).toEqual(["node"]);
    const scripts = restsOf("RUN").flatMap((rest) =>
      [...rest.matchAll(/npm run (\S+)/g)].map((found) => found[1] ?? ""),
    );
    expect(scripts.filter((script) => scriptArguments(script).length === 0)).toEqual([]);
  });

  test("sets what the product knows", () => {
    const names = restsOf("ENV").flatMap((rest) => rest.split(" ").map((pair) => pair.split("=")[0] ?? ""));
    expect(names.filter((name) => name !== "NODE_ENV" && !SETTINGS.includes(name))).toEqual([]);
  });
});

describe("the compose file", () => {
  const { services, volumes } = readCompose();

  test("is built by the Dockerfile, from the root of the repository", () => {
    const build = services["web"]?.build;
    expect(build).toEqual({ context: "../..", dockerfile: `${FOLDER}/Dockerfile` });
    expect(isTracked(build?.dockerfile ?? "")).toBe(true);
  });

  test("starts the worker as `npm run worker` does", () => {
    expect(services["worker"]?.command).toEqual(["node", ...scriptArguments("worker")]);
  });

  test("sets what the product knows, and takes every secret from outside", () => {
    for (const name of ["web", "worker"]) {
      const environment = services[name]?.environment ?? {};
      expect(Object.keys(environment).filter((key) => !SETTINGS.includes(key))).toEqual([]);
      const secrets = Object.entries(environment).filter(([key]) => /SECRET|KEY|TOKEN/.test(key));
      expect(secrets).toHaveLength(5);
      expect(secrets.filter(([key, value]) => !value.startsWith(`\${${key}:`))).toEqual([]);
    }
  });

  test("names services and volumes that there are", () => {
    const all = Object.values(services);
    const needed = all.flatMap((one) => Object.keys(one.depends_on ?? {}));
    expect(needed.filter((name) => !(name in services))).toEqual([]);
    const mounted = all.flatMap((one) => one.volumes.map((volume) => volume.split(":")[0] ?? ""));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(volumes)));
  });
});

describe("the alarms", () => {
  const code = sourceFiles()
    .filter((file) => file.startsWith("lib/entry/metrics/"))
    .map(read)
    .join("\n");
  const guide = read("docs/operations.md");

  test.each(listAlerts().map(({ alert, expr }) => [alert, expr] as const))(
    "%s asks for metrics that exist",
    (_, expr) => {
      const names = [...expr.matchAll(/\b(jietong|nodejs|process)_[a-z0-9_]+/g)].map(([name]) =>
        name.replace(/_bucket$/, ""),
      );
      expect(names.filter((name) => !code.includes(`"${name}"`))).toEqual([]);
    },
  );

  test("each is in the guide, with what to do", () => {
    expect(listAlerts().filter(({ alert }) => !guide.includes(`| \`${alert}\` |`))).toEqual([]);
  });
});

describe("the proxy's file", () => {
  const text = read(`${FOLDER}/nginx.conf`);

  test("overwrites everything that the product would believe about a caller", () => {
    for (const name of [
      "X-Forwarded-For",
      "X-Forwarded-Proto",
      "X-Forwarded-Host",
      "X-Forwarded-Port",
      "X-Real-IP",
      "X-Request-Id",
      "Forwarded",
    ])
      expect(text).toMatch(new RegExp(`proxy_set_header ${name} [^;]+;`));
    expect(text).not.toContain("$proxy_add_x_forwarded_for");
  });

  test("closes what it opens", () => {
    expect(text.split("{")).toHaveLength(text.split("}").length);
    const open = text
      .split("\n")
      .filter((line) => /\S/.test(line) && !/^\s*#/.test(line) && !/[;{}]$/.test(line));
    expect(open).toEqual([]);
  });
});
