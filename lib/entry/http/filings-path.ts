/** Where filings are posted to by the page's script: answered by this server before Next is asked. */
export const FILINGS_PATH = "/api/filings";
