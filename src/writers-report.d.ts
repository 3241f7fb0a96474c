// The writers' report is made by scripts/integrations/writer-preview.ts and handed to /writers/ as a virtual module.
declare module 'virtual:writers-report' {
  export const health: import('../scripts/writing/health.ts').Health;
  /** Links open the writer's editor instead of a repository. */
  export const isDev: boolean;
  /** Address of the content in a code host, or empty. */
  export const sourceUrl: string;
}
