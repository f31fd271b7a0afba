# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:involvement-skew-devcoop-leipzig-kyiv cp:agent id:skew ;
  cp:involvedIn id:devcoop-leipzig-kyiv } } ;
INSERT DATA { GRAPH id:doc-004 { id:aid-skew-travnik cp:donor id:skew } }
