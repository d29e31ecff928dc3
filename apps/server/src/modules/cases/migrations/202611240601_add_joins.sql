-- Cases that were opened before are merged into nothing, and nothing into them.
update cases.case_record set state = state || jsonb_build_object('merged', null, 'absorbed', '[]'::jsonb)
where not state ? 'absorbed';
