// Mounts GraphiQL over /graphql for the person who is signed in. The page that loads this file after the three others of this
// folder holds an element with the id "graphiql", the examples as JSON in an element with the id "examples", each with title,
// query and variables, and names in <html lang> the language in which refusals are answered. GraphiQL writes style elements of
// its own, so that this one page needs style-src 'self' 'unsafe-inline'.
// @ts-check
(() => {
  /**
   * @typedef {{ title: string, query: string, variables?: string | Record<string, unknown> }} Example
   * @typedef {{ query: string, variables?: unknown, operationName?: string | null }} Operation
   */

  const { React, ReactDOM, GraphiQL } = /** @type {any} */ (window);

  /** @returns {Example[]} */
  function examples() {
    const element = document.getElementById("examples");
    return element ? JSON.parse(element.textContent ?? "[]") : [];
  }

  /**
   * One operation over GraphQL-over-HTTP. A refusal is an answer too: its body says why.
   * @param {Operation} operation
   * @param {{ headers?: Record<string, string> }} [options]
   */
  async function send(operation, options) {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: {
        Accept: "application/graphql-response+json, application/json;q=0.9",
        "Content-Type": "application/json",
        "Accept-Language": document.documentElement.lang,
        ...options?.headers,
      },
      body: JSON.stringify(operation),
    });
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      return { errors: [{ message: `${response.status} ${response.statusText}: ${text.slice(0, 500)}` }] };
    }
  }

  /** Variables come as JSON or as its text. @param {Example["variables"]} variables */
  function written(variables) {
    if (!variables) return null;
    return typeof variables === "string" ? variables : JSON.stringify(variables, null, 2);
  }

  const tabs = examples().map(({ title, query, variables }) => ({
    // GraphiQL names a tab after its operation; the title stands above as a comment.
    query: `# ${title}\n${query}`,
    variables: written(variables),
    headers: null,
  }));

  // GraphiQL shows the variables of the first tab only where it is told so; tabs that are stored from an earlier visit bring their own.
  const firstVisit = localStorage.getItem("graphiql:tabState") === null;

  const container = document.getElementById("graphiql");
  if (container) {
    ReactDOM.createRoot(container).render(
      React.createElement(GraphiQL, {
        fetcher: send,
        variables: (firstVisit && tabs[0]?.variables) || undefined,
        defaultTabs: tabs.length > 0 ? tabs : undefined,
        defaultEditorToolsVisibility: "variables",
        shouldPersistHeaders: false,
      }),
    );
  }
})();
