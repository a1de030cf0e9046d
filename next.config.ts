import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are served as they are: no route that decodes what somebody else names.
  images: { unoptimized: true },
  // Types are checked by `npm run check`, over the tests as well.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  turbopack: { root: path.resolve(import.meta.dirname) },
  // Browsers ask for it by this name where they have not read yet what the page calls it.
  redirects: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }]),
  // Native code and libraries that read their own files stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "pg-boss", "pino", "postgres", "nodemailer"],
  experimental: {
    // A page is read when it is first asked for: a process that starts again serves sooner.
    preloadEntriesOnStart: false,
    // lib/entry/http answers bodies over 2 MB with a page of its own before Next would fail on them.
    serverActions: { bodySizeLimit: "3mb" },
  },
};

export default config;
