import { withPayload } from "@payloadcms/next/withPayload";

export default withPayload({
  agentRules: false,
  turbopack: { root: import.meta.dirname },
});
