// One name only: importing the package's namespace would ship all of it.
export { tableFromIPC } from 'apache-arrow';
