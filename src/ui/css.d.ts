/** A style sheet: bundled beside the script of an extension page, and as text in a page's script (scripts/build/build.ts). */
declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the text so
  export default text;
}
