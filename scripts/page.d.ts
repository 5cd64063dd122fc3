// What the type checker is to take for granted: what a selector or an event finds in a page, only the page knows.

interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}

interface NonElementParentNode {
  getElementById(id: string): any;
}

interface EventTarget {
  closest(selectors: string): any;
  contains(node: Node): boolean;
  matches(selectors: string): boolean;
}

interface Node {
  data: string;
  id: string;
  length: number;
}

interface Element {
  closest(selectors: string): any;
}
