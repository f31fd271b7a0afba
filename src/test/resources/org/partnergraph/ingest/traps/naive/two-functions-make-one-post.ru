# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-002 { id:post-held-matthias-hasberg-head-of-communication-leipzig cp:post
  id:office-press-spokesperson-leipzig } } ;
INSERT DATA { GRAPH id:doc-002 { id:post-held-annika cp:holder id:annika-groeger ;
  cp:post id:office-press-spokesperson-leipzig } }
