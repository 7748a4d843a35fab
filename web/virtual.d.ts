declare module 'virtual:first-view' {
  const data: unknown;
  export default data;
}
