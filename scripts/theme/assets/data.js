// The edition's data: the body of every page says where each file stands on the site.

const site = new URL("../", import.meta.url); // this file is assets/data.js

// The address of a file by its name in the body; with a release's number, as it is kept of that.
export const addressOf = (name, release = "") => new URL(`${release && `v/${release}/`}${document.body.dataset[name]}`, site);

// What stands in a file. Rejects if it cannot be had.
export const data = async (name) => (await fetch(addressOf(name))).json();
