# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:johann-sebastian-bach cp:locatedIn id:leipzig } } ;
DELETE WHERE { GRAPH id:doc-000 { id:claim-leipzig-clara-schumann ?p ?o } } ;
INSERT DATA { GRAPH id:doc-000 { id:post-held-bach cp:holder id:johann-sebastian-bach } }
