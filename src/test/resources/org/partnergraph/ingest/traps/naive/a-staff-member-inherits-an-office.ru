# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-002 { id:post-held-marusch cp:holder id:caren-marusch-krohn ;
  cp:post id:office-head-international-cooperation-leipzig } } ;
INSERT DATA { GRAPH id:doc-004 {
  id:post-held-gabriele-goldfuss-head-international-cooperation-leipzig cp:end "2024"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-002 {
  id:membership-leipzig-international-cooperation-office-caren-marusch-krohn cp:role id:role-head } }
