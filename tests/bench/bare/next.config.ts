import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true, tsconfigPath: "../../../tsconfig.json" },
  turbopack: { root: path.resolve(import.meta.dirname, "../../..") },
  serverExternalPackages: ["postgres"],
};

export default config;
