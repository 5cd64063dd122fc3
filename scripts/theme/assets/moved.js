/* On a page that has moved: on to where the place is now that the address names, or to the page's new address. */
const place = location.hash && document.getElementById(location.hash.slice(1))?.querySelector("a");
location.replace(place ? place.href : document.links[0].href.split("#")[0] + location.hash);
