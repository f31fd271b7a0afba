# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:planned-partnership-leipzig-russian-municipality cp:party id:moscow } } ;
INSERT DATA { GRAPH id:doc-004 {
  id:planned-partnership-leipzig-russian-municipality cp:deadline "2025-10-16"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-moscow cp:kind id:kind-partnership } } ;
INSERT DATA { GRAPH id:doc-004 { id:planned-partnership-leipzig-russian-municipality cp:status id:status-existing } }
