declare module 'virtual:search-engine' {
  /** Address of Pagefind's engine; empty while writing. */
  const url: string;
  export default url;
}
