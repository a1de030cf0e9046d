// The same complaint as Payload keeps it: a collection with its attempts, and two more for the event and the outbox row,
// written by a hook inside the same transaction.
import { postgresAdapter } from "@payloadcms/db-postgres";
import { buildConfig } from "payload";

const CHANNELS = ["app_chat", "hotline", "web_chat", "mini_program", "email", "store"];
const MATTERS = ["dispute", "account", "safety", "other"];
const HOURS_72 = 72 * 3_600_000;

const signedIn = ({ req }) => Boolean(req.user);
const nobody = () => false;

/** @type {import("payload").CollectionAfterChangeHook} */
async function noteFiling({ doc, operation, req }) {
  if (operation !== "create") return doc;
  const of = { complaint: doc.id, at: doc.filedAt };
  await req.payload.create({
    collection: "events",
    req,
    depth: 0,
    data: { ...of, seq: 1, type: "filed", facts: { cycle: 1 } },
  });
  await req.payload.create({
    collection: "outbox",
    req,
    depth: 0,
    data: { key: `complaint:${doc.id}:1`, topic: "filed" },
  });
  return doc;
}

/** @type {import("payload").CollectionBeforeChangeHook} */
function startClock({ data, operation, req }) {
  if (operation !== "create") return data;
  const filedAt = new Date();
  return {
    ...data,
    person: req.user?.id,
    status: "open",
    filedAt: filedAt.toISOString(),
    deadlineAt: new Date(filedAt.getTime() + HOURS_72).toISOString(),
  };
}

export default buildConfig({
  secret: "a secret for measuring only, of no other use",
  db: postgresAdapter({ pool: { connectionString: process.env.DATABASE_URL, max: 16 } }),
  typescript: { autoGenerate: false },
  telemetry: false,
  collections: [
    { slug: "users", auth: { tokenExpiration: 86_400 }, fields: [] },
    {
      slug: "platforms",
      access: { read: signedIn, create: nobody },
      fields: [{ name: "slug", type: "text", required: true, unique: true }],
    },
    {
      slug: "complaints",
      access: { create: signedIn, read: signedIn, update: nobody, delete: nobody },
      hooks: { beforeChange: [startClock], afterChange: [noteFiling] },
      fields: [
        { name: "number", type: "text", required: true, unique: true },
        { name: "idempotencyKey", type: "text", required: true, unique: true },
        { name: "platform", type: "relationship", relationTo: "platforms", required: true, index: true },
        { name: "person", type: "relationship", relationTo: "users", index: true },
        { name: "status", type: "text", index: true },
        { name: "filedAt", type: "date", index: true },
        { name: "deadlineAt", type: "date", index: true },
        { name: "matter", type: "select", options: MATTERS, required: true },
        { name: "title", type: "text", required: true, maxLength: 100 },
        { name: "narrative", type: "textarea", required: true, maxLength: 5_000 },
        { name: "wanted", type: "textarea", required: true, maxLength: 1_000 },
        { name: "vulnerability", type: "text" },
        { name: "consentContact", type: "checkbox" },
        {
          name: "attempts",
          type: "array",
          maxRows: 20,
          fields: [
            { name: "channel", type: "select", options: CHANNELS, required: true },
            { name: "startedAt", type: "date", required: true },
            { name: "seconds", type: "number", min: 0 },
            { name: "asks", type: "number", min: 0 },
            { name: "barrier", type: "text", required: true },
            { name: "measure", type: "number", min: 0 },
            { name: "outcome", type: "text", required: true },
          ],
        },
      ],
    },
    {
      slug: "events",
      access: { create: nobody, read: signedIn },
      fields: [
        { name: "complaint", type: "relationship", relationTo: "complaints", required: true, index: true },
        { name: "seq", type: "number", required: true },
        { name: "type", type: "text", required: true },
        { name: "at", type: "date", required: true },
        { name: "facts", type: "json" },
      ],
    },
    {
      slug: "outbox",
      access: { create: nobody, read: nobody },
      fields: [
        { name: "key", type: "text", required: true, unique: true },
        { name: "topic", type: "text", required: true },
      ],
    },
  ],
});
