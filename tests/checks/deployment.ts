// Reads the files of docs/operations as systemd, Docker and Compose would, so far as they can be read without them.
import { parse } from "yaml";
import { z } from "zod";
import { read, trackedFiles } from "@/tests/checks/tracked-files";

export const FOLDER = "docs/operations";

export interface Directive {
  readonly section: string;
  readonly name: string;
  readonly value: string;
}

/** The directives of a systemd unit. Throws at a line that is none. */
export function readUnit(file: string): Directive[] {
  let section = "";
  return read(`${FOLDER}/${file}`)
    .split("\n")
    .flatMap((line) => {
      if (line === "" || line.startsWith("#")) return [];
      const header = /^\[([A-Z][a-z]+)\]$/.exec(line)?.[1];
      if (header !== undefined) {
        section = header;
        return [];
      }
      const [, name, value] = /^([A-Z][A-Za-z]+)=(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined || section === "") throw new Error(`${file}: ${line}`);
      return [{ section, name, value }];
    });
}

export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The instructions of a Dockerfile, continued lines joined. */
export function readDockerfile(): Instruction[] {
  return read(`${FOLDER}/Dockerfile`)
    .replaceAll(/^#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ name: line.split(" ")[0] ?? "", rest: line.slice(line.indexOf(" ") + 1) }));
}

const service = z.strictObject({
  image: z.string().regex(/^[a-z/]+:[\w.-]+$/),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  restart: z.enum(["always", "unless-stopped", "on-failure", "no"]),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:[\d-]+:\d+$/, "published on the loopback only")).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[\w/]+$/)),
  healthcheck: z
    .union([
      z.strictObject({ disable: z.literal(true) }),
      z.strictObject({
        test: z.array(z.string()),
        interval: z.string(),
        timeout: z.string(),
        retries: z.number(),
      }),
    ])
    .optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal("service_healthy") })).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  stop_grace_period: z.string().regex(/^\d+s$/),
  shm_size: z.string().optional(),
});

const compose = z.strictObject({
  name: z.string(),
  "x-product": z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

/** The compose file, anchors resolved. Throws where a key is unknown or of the wrong shape. */
export function readCompose(): z.infer<typeof compose> {
  return compose.parse(parse(read(`${FOLDER}/compose.yaml`), { merge: true }));
}

const alerts = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(z.strictObject({ alert: z.string(), expr: z.string(), for: z.string() })),
    }),
  ),
});

export function listAlerts(): z.infer<typeof alerts>["groups"][number]["rules"] {
  return alerts.parse(parse(read(`${FOLDER}/alerts.yaml`))).groups.flatMap(({ rules }) => rules);
}

/** Whether the repository holds this file, or files in this folder. */
export function isTracked(name: string): boolean {
  const wanted = name.replace(/^\.\//, "").replace(/\/$/, "");
  return trackedFiles().some((file) => file === wanted || file.startsWith(`${wanted}/`));
}

/** The arguments that npm's script of this name gives to node. */
export function scriptArguments(script: string): readonly string[] {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read("package.json")));
  return (scripts[script] ?? "").split(" ").slice(1);
}
